/** Rounds of work on a disk that becomes full at a random moment, and has room again later. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomFrom } from '../../../src/logbook/sample-month.ts'
import { goToWork } from './at-work.ts'
import { judgeBackupFolder, judgeKeptBackups, judgeStore } from './judge.ts'
import { beginAnew, type Start } from './starts.ts'
import { type Deed, inWords, type Known } from './steps.ts'
import type { TightRoom } from './tight-room.ts'

export interface DiskTally {
  rounds: number
  /** What was refused, by deed and code. */
  readonly refused: Map<string, number>
  readonly acknowledged: Map<Deed, number>
  restored: number
}

export const emptyDiskTally = (): DiskTally => ({
  rounds: 0,
  refused: new Map(),
  acknowledged: new Map(),
  restored: 0,
})

/** The refusals that say plainly that the disk takes no more. */
const plainCodes = new Set(['disk-full', 'disk-failed'])
/** Longer than five steps take, also where each derives keys on a machine that is busy. */
const patience = 120_000

/**
 * In each round the disk is full for a while: from the start, or at a random moment. Once there is
 * room, work must go on in the same process; then it is killed, and the store is looked at.
 */
export async function playDiskRounds(request: {
  readonly rounds: number
  readonly seed: number
  readonly starts: readonly Start[]
  /** With one store, before the next. */
  readonly roundsEach: number
  readonly room: TightRoom
  readonly tally: DiskTally
  readonly tell?: (line: string) => void
}): Promise<void> {
  const { rounds, seed, starts, roundsEach, room, tally, tell } = request
  const random = randomFrom(seed)
  const elsewhere = mkdtempSync(join(tmpdir(), 'peerlogg-kept-'))
  let played = 0
  for (let turn = 0; played < rounds; turn++) {
    const start = starts[turn % starts.length]
    if (!start) throw new Error('There is no store to begin with')
    const folder = mkdtempSync(join(room.folder, 'store-'))
    const directory = beginAnew(start, folder)
    let known = structuredClone(start.known)
    for (let round = 0; round < roundsEach && played < rounds; round++, played++) {
      const keptFolder = join(elsewhere, String(played))
      const task = { directory, keptFolder, known, start, seed: seed * 100_000 + played, random }
      const ended = await workOnFullDisk(task, room, tally)
      try {
        if (ended.fault) throw new Error(ended.fault)
        known = await judgeStore(directory, ended.atWork.known, ended.atWork.pending())
        await judgeKeptBackups(directory, known, ended.atWork.kept)
        const isLast = round === roundsEach - 1 || played === rounds - 1
        if (isLast) tally.restored += await judgeBackupFolder(directory, known)
      } catch (error) {
        throw new Error(
          [
            `Seed ${seed}, round ${played + 1}, ${start.name}:`,
            `  ${error instanceof Error ? error.message : String(error)}`,
            `  The last steps: ${ended.lastSteps.join(' · ')}`,
          ].join('\n'),
          { cause: error },
        )
      }
      tally.rounds++
      tally.restored += ended.atWork.kept.length
      tell?.(
        `${String(played + 1).padStart(4)}  ${start.name.padEnd(24)}  ` +
          `${ended.isFullFromStart ? 'full when it opens' : `full with ${ended.left} bytes left`}, ` +
          `${ended.refusals} refusals, then ${ended.after} steps acknowledged`,
      )
    }
    rmSync(folder, { recursive: true, force: true })
  }
  rmSync(elsewhere, { recursive: true, force: true })
}

async function workOnFullDisk(
  task: {
    readonly directory: string
    readonly keptFolder: string
    readonly known: Known
    readonly start: Start
    readonly seed: number
    readonly random: () => number
  },
  room: TightRoom,
  tally: DiskTally,
) {
  const { random, start } = task
  const isFullFromStart = random() < 0.25
  const left = Math.floor(random() ** 3 * (isFullFromStart ? 10_000 : 200_000))
  const lastSteps: string[] = []
  let fault: string | null = null
  let refusals = 0
  let acknowledged = 0
  let heard: () => void = () => {}
  const tellNews = () => heard()
  const atWork = goToWork(
    { ...task, files: start.files, favourite: null },
    {
      did(step) {
        acknowledged++
        tally.acknowledged.set(step.does, (tally.acknowledged.get(step.does) ?? 0) + 1)
        lastSteps.push(inWords(step))
        lastSteps.splice(0, lastSteps.length - 20)
        tellNews()
      },
      refused(step, code, stack) {
        refusals++
        const what = `${step.does}: ${code}`
        tally.refused.set(what, (tally.refused.get(what) ?? 0) + 1)
        lastSteps.push(`${inWords(step)} (${code})`)
        if (!plainCodes.has(code)) fault ??= `${inWords(step)} was refused: ${code}\n${stack}`
        tellNews()
      },
    },
  )
  const until = async (isSo: () => boolean, within: number): Promise<boolean> => {
    const end = Date.now() + within
    const isOver = () => isSo() || fault !== null || atWork.process.exitCode !== null
    while (!isOver() && Date.now() < end) {
      await Promise.race([new Promise<void>((resolve) => (heard = resolve)), pause(50)])
    }
    return isSo()
  }

  const { pid } = atWork.process
  if (pid === undefined) throw new Error('The process that works did not start')
  if (!isFullFromStart) {
    await until(() => acknowledged > 0, patience)
    await pause(random() * 400)
  }
  room.squeeze(pid, left)
  if (!(await until(() => refusals > 0, 1000))) {
    room.squeeze(pid, 0)
    await until(() => refusals > 0, 2000)
  }
  await pause(random() * 300)
  room.release(pid)
  const before = acknowledged
  const goesOn = await until(() => acknowledged >= before + 5, patience)
  const { exitCode } = atWork.process
  if (exitCode !== null) fault ??= `It ended with ${exitCode}`
  if (!goesOn) fault ??= 'There is room again, but work does not go on'
  atWork.process.kill('SIGKILL')
  await atWork.ended
  return { atWork, lastSteps, fault, refusals, after: acknowledged - before, left, isFullFromStart }
}
