import { spawnSync } from 'node:child_process'
import type { NewSession } from '../../src/shared/session.ts'
import type { NewProfile } from './journey.ts'

/**
 * As `makeLog`, in a process of its own: Playwright follows the paths of tsconfig.json and would run
 * the types of the database driver as code.
 */
export function makeLogApart(
  folder: string,
  profile: NewProfile,
  sessions: readonly NewSession[],
): void {
  const module = JSON.stringify(new URL('make-log.ts', import.meta.url).href)
  const script = `
    import { json } from 'node:stream/consumers'
    import { makeLog } from ${module}
    await makeLog(...(await json(process.stdin)))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify([folder, profile, sessions]),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The log could not be made: ${stderr}`)
}
