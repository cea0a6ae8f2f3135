import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'

const entry = fileURLToPath(new URL('../../src/cli/peerlogg.ts', import.meta.url))

export interface Ended<Output> {
  readonly exitCode: number | null
  /** The one JSON object on standard output. */
  readonly output: Output
  /** What stood on standard error, without its line break. */
  readonly sentence: string
}

export interface Refused {
  readonly error: { readonly code: string; readonly message: string }
}

/** Runs the command line in a process of its own, in English. Throws when it prints no JSON. */
export function peerlogg<Output = Refused>(words: readonly string[]): Promise<Ended<Output>> {
  return peerloggIn<Output>({ LC_ALL: 'C' }, words)
}

/** The same without a process of its own, for what does not depend on one: much sooner done. */
export async function peerloggHere<Output = Refused>(
  words: readonly string[],
): Promise<Ended<Output>> {
  return (await run(words, { LC_ALL: 'C' })) as Ended<Output>
}

/** The same with other surroundings, and if need be through a shell that sets a limit first. */
export function peerloggIn<Output = Refused>(
  environment: NodeJS.ProcessEnv,
  words: readonly string[],
  limit?: string,
): Promise<Ended<Output>> {
  const direct = [entry, ...words]
  const [command, args] = limit
    ? ['/bin/sh', ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, ...direct]]
    : [process.execPath, direct]
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      try {
        resolve({ exitCode, output: JSON.parse(output) as Output, sentence: errors.trimEnd() })
      } catch {
        reject(new Error(`No JSON on standard output, but: ${output} and ${errors}`))
      }
    })
  })
}
