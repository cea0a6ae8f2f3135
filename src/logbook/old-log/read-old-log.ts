import {
  missingIn,
  type OldLogMapping,
  type OldLogQuestion,
  type RefusedOldLine,
} from '../../shared/old-log.ts'
import { looksReal } from '../../shared/real-person.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type NewSession, questionsAbout, type Session, type Unit } from '../../shared/session.ts'
import type { Period } from '../../shared/summary.ts'
import { decode } from './decode.ts'
import { lineReader } from './read-line.ts'
import { hasSwallowedLine, isBlank, isSum, readLines } from './shape.ts'

/** A line that can be logged, and what is to be asked about it. */
export interface ReadLine {
  readonly line: number
  readonly session: NewSession
  readonly questions: OldLogQuestion[]
}

export interface ReadOldLog {
  readonly lines: readonly ReadLine[]
  readonly refused: readonly RefusedOldLine[]
  /** Sums, and headings in the middle of the file. */
  readonly notSessions: readonly number[]
}

/** What reading has to know of the log it is for. */
export interface Surroundings {
  readonly today: string
  readonly units: readonly Unit[]
  readonly sessionsIn: (period: Period) => readonly Session[]
  /** Called now and then; may throw to stop. */
  readonly tell?: (line: number, of: number) => Promise<void>
}

const linesBetweenTellings = 500

/** Reads every line by the mapping. Throws the refusal that `missingIn` names first. */
export async function readOldLog(
  bytes: Uint8Array,
  mapping: OldLogMapping,
  { today, units, sessionsIn, tell }: Surroundings,
): Promise<ReadOldLog> {
  const [missing] = missingIn(mapping)
  if (missing) throw new Refusal(missing)
  const { titleLines, hasHeadings } = mapping
  const readLine = lineReader(mapping, new Map(units.map((unit) => [unit.name, unit.setting])))
  const lines: ReadLine[] = []
  const refused: RefusedOldLine[] = []
  const notSessions: number[] = []
  const text = decode(bytes, mapping.encoding)
  const lastLine = tell ? text.split('\n').length : 0
  let headings = ''
  let index = 0
  for await (const { line, cells } of readLines(text, mapping)) {
    const position = index++
    if (position % linesBetweenTellings === 0) await tell?.(line, lastLine)
    if (cells === null || hasSwallowedLine(cells, mapping.separator)) {
      refused.push({ line, column: null, code: 'old-log-quote-open' })
      continue
    }
    if (position === titleLines && hasHeadings) headings = cells.join('\n')
    if (position < titleLines + (hasHeadings ? 1 : 0) || isBlank(cells)) continue
    if (isSum(cells) || cells.join('\n') === headings) {
      notSessions.push(line)
      continue
    }
    const read = readLine(cells)
    if ('session' in read) {
      const questions: OldLogQuestion[] = questionsAbout(read.session, today)
      if (looksReal(read.session.person) || looksReal(read.session.note)) {
        questions.push('may-be-a-real-person')
      }
      lines.push({ line, session: read.session, questions })
    } else {
      refused.push(...read.problems.map((problem) => ({ line, ...problem })))
    }
  }
  askAboutDoubles(lines, sessionsIn)
  return { lines, refused, notSessions }
}

/** The lines that are logged: those without a question, or whose questions the mapping answers with yes. */
export const takenLines = (
  lines: readonly ReadLine[],
  { takes }: Pick<OldLogMapping, 'takes'>,
): readonly ReadLine[] =>
  lines.filter(({ questions }) => questions.every((question) => takes[question]))

function askAboutDoubles(lines: readonly ReadLine[], sessionsIn: Surroundings['sessionsIn']): void {
  const days = lines.map(({ session }) => session.date).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return
  const logged = new Set(sessionsIn({ from, to }).map(likenessOf))
  const seen = new Set<string>()
  for (const { session, questions } of lines) {
    const likeness = likenessOf(session)
    if (logged.has(likeness)) questions.push('already-logged')
    if (seen.has(likeness)) questions.push('twice-in-file')
    seen.add(likeness)
  }
}

/** Equal for two sessions that say the same. */
const likenessOf = (session: NewSession): string =>
  [
    session.date,
    session.start,
    session.minutes,
    session.activity,
    session.label,
    session.form,
    session.unit,
    session.person,
    session.participants,
    session.note.trim(),
  ].join('\n')
