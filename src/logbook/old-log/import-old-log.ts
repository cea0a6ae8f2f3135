import { setImmediate as othersFirst } from 'node:timers/promises'
import { hasIdentityNumber } from '../../shared/identity-number.ts'
import type {
  OldLogImport,
  OldLogMapping,
  OldLogPreview,
  OldLogProgress,
} from '../../shared/old-log.ts'
import { oldLogQuestions } from '../../shared/old-log.ts'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Database } from '../../vault/database.ts'
import { newImport } from '../imports.ts'
import { changePreferences, readPreferences } from '../preferences.ts'
import { listSessions, logSessions } from '../sessions.ts'
import { listUnits } from '../units.ts'
import type { KnownToLog } from './propose-words.ts'
import { readOldLog, type ReadOldLog, takenLines } from './read-old-log.ts'

/** What the log holds that tells what an old one means. */
export function knownTo(db: Database): KnownToLog {
  const { activities, oldLogWords } = readPreferences(db)
  return { units: listUnits(db), activities, oldLogWords }
}

const readFor = (
  db: Database,
  bytes: Uint8Array,
  mapping: OldLogMapping,
  today: string,
  tell: (line: number, of: number) => Promise<void>,
): Promise<ReadOldLog> =>
  readOldLog(bytes, mapping, {
    today,
    units: listUnits(db),
    sessionsIn: (period) => listSessions(db, period),
    tell,
  })

/** Others may lock the log meanwhile. */
async function letOthersIn(db: Database): Promise<void> {
  await othersFirst()
  if (!db.open) throw new Refusal('locked')
}

const shownSessions = 20

/** What an import by this mapping would log, and what not and why. */
export async function previewOldLog(
  db: Database,
  bytes: Uint8Array,
  mapping: OldLogMapping,
  today: string,
): Promise<OldLogPreview> {
  const { lines, refused, notSessions } = await readFor(db, bytes, mapping, today, () =>
    letOthersIn(db),
  )
  const sessions = takenLines(lines, mapping).map(({ session }) => session)
  const days = sessions.map(({ date }) => date).toSorted()
  return {
    sessions: sessions.length,
    minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    first: sessions.slice(0, shownSessions),
    refused: [...refused],
    questions: oldLogQuestions
      .map((question) => ({
        question,
        lines: lines
          .filter(({ questions }) => questions.includes(question))
          .map(({ line }) => line),
      }))
      .filter((asked) => asked.lines.length > 0),
    notSessions: [...notSessions],
  }
}

interface Import {
  readonly today: string
  /** Learns how far the import is. */
  readonly tell?: (progress: OldLogProgress) => void
  readonly signal?: AbortSignal
  /** With this, one line that is refused stops the import of all. */
  readonly isStrict?: boolean
}

const sessionsAtATime = 250

/**
 * Logs every line that is taken, in one transaction, and remembers the words. Others are let in
 * between, to ask how far it is or to stop it by the signal: then nothing of it stays. While it runs
 * the connection is in a transaction, which tells the callers of other writes to wait.
 *
 * Throws Refusal 'import-cancelled', 'locked' when the log was closed meanwhile, 'old-log-nothing', and
 * when strict 'csv-refused'.
 */
export async function importOldLog(
  db: Database,
  bytes: Uint8Array,
  mapping: OldLogMapping,
  { today, tell, signal, isStrict = false }: Import,
): Promise<OldLogImport> {
  const pause = async (progress: OldLogProgress) => {
    tell?.(progress)
    await letOthersIn(db)
    if (signal?.aborted) throw new Refusal('import-cancelled')
  }

  db.exec('BEGIN IMMEDIATE')
  try {
    const read = await readFor(db, bytes, mapping, today, (line, of) =>
      pause({ stage: 'reading', done: line, of }),
    )
    if (isStrict && read.refused.length > 0) {
      throw new Refusal('csv-refused', { count: read.refused.length })
    }
    // The indexes grow fastest in the order of days; within a day the order of the file is kept.
    const sessions = takenLines(read.lines, mapping)
      .map(({ session }) => session)
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    if (sessions.length === 0) throw new Refusal('old-log-nothing')

    const id = newImport(db, 'old_log', sessions.length)
    for (let done = 0; done < sessions.length; done += sessionsAtATime) {
      await pause({ stage: 'saving', done, of: sessions.length })
      logSessions(db, sessions.slice(done, done + sessionsAtATime), id)
    }
    await pause({ stage: 'saving', done: sessions.length, of: sessions.length })
    changePreferences(db, { oldLogWords: withWordsOf(mapping, readPreferences(db).oldLogWords) })
    db.exec('COMMIT')
    return { id, importedAt: new Date().toISOString(), sessions: sessions.length }
  } catch (error) {
    // A log that was closed has rolled back by itself.
    if (db.open && db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const mostWords = 2000

/** The words that are remembered: those of a line, not whole notes, the newest when they are too many. */
function withWordsOf(
  { words }: OldLogMapping,
  before: Readonly<Record<string, OfferedActivity>>,
): Record<string, OfferedActivity> {
  const remembered = new Map(Object.entries(before))
  for (const [word, { activity, label }] of Object.entries(words)) {
    if (word.length > 80 || hasIdentityNumber(word)) continue
    remembered.delete(word)
    remembered.set(word, { activity, label, isHidden: false })
  }
  return Object.fromEntries([...remembered].slice(-mostWords))
}
