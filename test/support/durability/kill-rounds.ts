/** Rounds of work that end with a SIGKILL at a random moment, and a look at what is left. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../../src/logbook/sample-month.ts'
import { goToWork, type KeptBackup } from './at-work.ts'
import { judgeBackupFolder, judgeKeptBackups, judgeStore } from './judge.ts'
import { beginAnew, type Start } from './starts.ts'
import { type Deed, deeds, inWords, type Known, type Step } from './steps.ts'

/** The first opening of a store that an earlier version made brings it up to date. */
type Happening = Deed | 'migrate'

export interface Tally {
  rounds: number
  /** Rounds by what was going on at the kill. */
  readonly killedDuring: Map<Happening | 'nothing', number>
  /** Steps that were acknowledged, by what they did. */
  readonly acknowledged: Map<Happening, number>
  /** Backups that were restored and compared. */
  restored: number
}

export const emptyTally = (): Tally => ({
  rounds: 0,
  killedDuring: new Map(),
  acknowledged: new Map(),
  restored: 0,
})

const addOne = <Key>(counts: Map<Key, number>, key: Key) =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)

/** What a round shows when something is wrong. */
export class RoundFailed extends Error {}

/** How long each deed took on the average, in milliseconds, so that kills fall into all of it. */
const usual = new Map<Happening, number>()

/**
 * Plays `rounds` rounds, a few with each store and then with another. A kill is aimed at a deed that
 * is drawn, half of the time, and otherwise falls when it falls. Throws a RoundFailed with the seed.
 */
export async function playKillRounds(request: {
  readonly rounds: number
  readonly seed: number
  readonly starts: readonly Start[]
  /** With one store, before the next. */
  readonly roundsEach: number
  readonly tally: Tally
  readonly tell?: (line: string) => void
}): Promise<void> {
  const { rounds, seed, starts, roundsEach, tally, tell } = request
  const random = randomFrom(seed)
  let played = 0
  for (let turn = 0; played < rounds; turn++) {
    const start = starts[turn % starts.length]
    if (!start) throw new Error('There is no store to begin with')
    const folder = mkdtempSync(join(tmpdir(), 'peerlogg-kill-'))
    const directory = beginAnew(start, folder)
    let known = structuredClone(start.known)
    const most = start.isOlder ? 2 : roundsEach
    for (let round = 0; round < most && played < rounds; round++, played++) {
      const ownSeed = seed * 100_000 + played
      const migrates = start.isOlder && round === 0
      const task = { directory, known, start, folder, seed: ownSeed, random, migrates }
      const ended = await workUntilKilled(task)
      const { pending, kept, lastSteps } = ended
      try {
        if (ended.fault) throw new Error(ended.fault)
        known = await judgeStore(directory, ended.known, pending)
        await judgeKeptBackups(directory, known, kept)
        const isLast = round === most - 1 || played === rounds - 1
        if (isLast) tally.restored += await judgeBackupFolder(directory, known)
      } catch (error) {
        throw new RoundFailed(
          [
            `Seed ${seed}, round ${played + 1}, ${start.name}, killed during ${pending?.does ?? 'nothing'}:`,
            `  ${error instanceof Error ? error.message : String(error)}`,
            `  The last steps: ${lastSteps.join(' · ')}`,
            `  The store as it is: ${directory}`,
          ].join('\n'),
          { cause: error },
        )
      }
      tally.rounds++
      tally.restored += kept.length
      addOne(tally.killedDuring, ended.during)
      for (const happening of ended.acknowledged) addOne(tally.acknowledged, happening)
      tell?.(
        `${String(played + 1).padStart(4)}  ${start.name.padEnd(24)}  killed during ${ended.during.padEnd(25)}  ` +
          `${String(ended.acknowledged.length).padStart(4)} steps acknowledged, ${kept.length} backups`,
      )
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Ended {
  readonly known: Known
  readonly pending: Step | null
  readonly during: Happening | 'nothing'
  readonly kept: readonly KeptBackup[]
  readonly acknowledged: readonly Happening[]
  readonly lastSteps: readonly string[]
  readonly fault: string | null
}

async function workUntilKilled(request: {
  readonly directory: string
  readonly known: Known
  readonly start: Start
  readonly folder: string
  readonly seed: number
  readonly random: () => number
  readonly migrates: boolean
}): Promise<Ended> {
  const { directory, known, start, folder, seed, random, migrates } = request
  const possible = deeds.filter((deed) => isPossible(deed, known))
  const drawn = random() < 0.6 ? (possible[Math.floor(random() * possible.length)] ?? null) : null
  const aim = migrates ? 'close and open' : drawn
  const acknowledged: Happening[] = []
  const happeningOf = ({ does }: Step) => (migrates && acknowledged.length === 0 ? 'migrate' : does)
  const lastSteps: string[] = []
  let fault: string | null = null
  let begun = 0
  let killedAt = 0
  const keptFolder = join(folder, 'kept', String(seed))
  const task = { directory, keptFolder, known, files: start.files, seed, favourite: aim }
  const atWork = goToWork(task, {
    will(step) {
      // Every round opens the store first: one that is aimed at opening ends there.
      const isAimedAt = step.does === aim
      if (isAimedAt) setTimeout(kill, random() * (usual.get(happeningOf(step)) ?? 400) * 1.2)
      begun = performance.now()
      lastSteps.push(inWords(step))
      lastSteps.splice(0, lastSteps.length - 12)
    },
    did(step) {
      if (acknowledged.length === 0) setTimeout(kill, random() * 1500)
      const happening = happeningOf(step)
      acknowledged.push(happening)
      const before = usual.get(happening) ?? 0
      const took = performance.now() - begun
      usual.set(happening, before === 0 ? took : before * 0.9 + took * 0.1)
    },
    refused(step, code, stack) {
      fault ??= `${inWords(step)} was refused: ${code}\n${stack}`
      kill()
    },
  })
  const kill = () => {
    killedAt ||= performance.now()
    atWork.process.kill('SIGKILL')
  }
  await atWork.ended
  if (atWork.process.exitCode !== null) fault ??= `It ended with ${atWork.process.exitCode}`
  const pending = atWork.pending()
  if (pending) {
    const happening = happeningOf(pending)
    const atLeast = killedAt - begun
    if (atLeast > (usual.get(happening) ?? 0)) usual.set(happening, atLeast)
  }
  const during = pending ? happeningOf(pending) : 'nothing'
  return { known: atWork.known, pending, during, kept: atWork.kept, acknowledged, lastSteps, fault }
}

const isPossible = (deed: Deed, { contents }: Known): boolean => {
  const ofSupervisors = deed === 'take in an export'
  const ofPeers = ['log', 'change', 'remove', 'restore', 'import an old log', 'undo an import']
  return contents.kind === 'peer' ? !ofSupervisors : !ofPeers.includes(deed)
}
