import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

export interface Ended {
  readonly output: string
  readonly signal: NodeJS.Signals | null
}

const vault = pathToFileURL(join(import.meta.dirname, 'a-store.ts')).href

/**
 * Runs a script in a process of its own, with everything of a-store.ts at hand under `vault` and the
 * folder as `folder`. Ends with what it printed and the signal that killed it, if one did.
 */
export function inAnotherProgram(
  folder: string,
  script: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const source = `
    import * as vault from ${JSON.stringify(vault)}
    const folder = ${JSON.stringify(folder)}
    ${script}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => resolve({ output: output.trim(), signal }))
  })
}
