import { spawnSync } from 'node:child_process'
import type { NewProfile } from './journey.ts'
import type { SharedMonths } from './share-months.ts'

/** As `makeRegion`, in a process of its own, for the reason that `makeLogApart` has. */
export function makeRegionApart(
  folder: string,
  profile: NewProfile,
  logs: Readonly<Record<string, SharedMonths>>,
): void {
  const module = JSON.stringify(new URL('make-region.ts', import.meta.url).href)
  const script = `
    import { json } from 'node:stream/consumers'
    import { makeRegion } from ${module}
    await makeRegion(...(await json(process.stdin)))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify([folder, profile, logs]),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The region could not be made: ${stderr}`)
}
