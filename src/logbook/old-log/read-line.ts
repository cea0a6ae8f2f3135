import { hasIdentityNumber } from '../../shared/identity-number.ts'
import { type ColumnUse, type OldLogMapping, wordOf } from '../../shared/old-log.ts'
import { minutesBetween } from '../../shared/read-time.ts'
import { isRefusalCode, type RefusalCode } from '../../shared/refusal.ts'
import { type NewSession, newSession, noDetails, type Unit } from '../../shared/session.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import {
  readClock,
  readClockAfterDay,
  readClocks,
  readCount,
  readDay,
  readDuration,
} from './read-cells.ts'
import { isBlank } from './shape.ts'

/** Why a line is not taken, and in which column. */
export interface Problem {
  readonly column: number | null
  readonly code: RefusalCode
}

/** Where a field of a session stands in the file. */
const useOfField: Readonly<Record<string, ColumnUse>> = {
  date: 'date',
  start: 'start',
  minutes: 'minutes',
  activity: 'activity',
  label: 'activity',
  form: 'form',
  unit: 'unit',
  setting: 'unit',
  person: 'person',
  participants: 'participants',
  note: 'note',
}

/** Reads the cells of one line after the other; a line without a day may be of the day before it. */
export function lineReader(mapping: OldLogMapping, settings: ReadonlyMap<string, Unit['setting']>) {
  const columnOf = (use: ColumnUse) => mapping.columns.indexOf(use)
  const noteColumns = [...mapping.columns.keys()].filter((at) => mapping.columns[at] === 'note')
  // The same days and words stand on many lines.
  const dayOf = remembering((text) => readDay(text, mapping))
  const mayBeStored = remembering((text) => !hasIdentityNumber(text))
  const meaningOf = remembering((text) => words.get(wordOf(text)) ?? null)
  let lastDay: string | null = null

  const words = new Map(Object.entries(mapping.words))
  const formWords = new Map(Object.entries(mapping.formWords))

  return (cells: readonly string[]): { session: NewSession } | { problems: Problem[] } => {
    const cell = (use: ColumnUse) => (cells[columnOf(use)] ?? '').trim()
    const problems: Problem[] = []
    const refuse = (use: ColumnUse, code: RefusalCode) => {
      const column = columnOf(use)
      problems.push({ column: column < 0 ? null : column, code })
    }

    // What stands beside the columns would be lost without a word.
    if (!isBlank(cells.slice(mapping.columns.length))) {
      problems.push({ column: null, code: 'old-log-more-columns' })
    }
    const ownDay = dayOf(cell('date'))
    lastDay = ownDay ?? lastDay
    const day = cell('date') === '' && mapping.carriesDate ? lastDay : ownDay
    if (day === null) refuse('date', 'old-log-bad-date')

    const { start, minutes } = readTimes(cell)
    if (start === '' && cell('start') !== '') refuse('start', 'bad-time')
    const durationUse = (['minutes', 'hours', 'end', 'start'] as const).find(
      (use) => columnOf(use) >= 0,
    )
    if (!(minutes > 0)) refuse(durationUse ?? 'minutes', 'old-log-bad-duration')
    else if (minutes > 1440) refuse(durationUse ?? 'minutes', 'old-log-over-24-hours')

    const written = cell('activity')
    const meaning = meaningOf(written)
    const activity = meaning?.activity ?? mapping.activity
    if (!mayBeStored(written)) refuse('activity', 'identity-number')
    else if (activity === '') refuse('activity', 'old-log-word')

    const formWord = wordOf(cell('form'))
    const form = formWord === '' ? meaning?.form || usualForm(activity) : formWords.get(formWord)
    if (form === undefined) refuse('form', 'old-log-form-word')

    const unit = cell('unit') || mapping.unit
    const setting = unit === '' ? '' : (settings.get(unit) ?? mapping.setting)
    if (unit !== '' && setting === '') refuse('unit', 'old-log-no-setting')

    const participants =
      cell('participants') === ''
        ? Number(usualParticipants(activity, form ?? 'individual'))
        : readCount(cell('participants'))
    if (Number.isNaN(participants)) refuse('participants', 'bad-participants')

    if (problems.length > 0 || day === null || activity === '' || form === undefined) {
      return { problems }
    }
    const parsed = newSession.safeParse({
      ...noDetails,
      date: day,
      start,
      minutes,
      activity,
      label: meaning?.label ?? '',
      form,
      unit,
      setting,
      phase: '',
      participants,
      person: cell('person'),
      note: noteOf(
        // What no own name can hold is not lost.
        written.length > 80 ? written : '',
        ...noteColumns.map((column) => cells[column] ?? ''),
      ),
    } satisfies NewSession)
    if (parsed.success) return { session: parsed.data }
    for (const { path, message } of parsed.error.issues) {
      refuse(
        useOfField[String(path[0])] ?? 'ignore',
        isRefusalCode(message) ? message : 'invalid-input',
      )
    }
    return { problems }
  }
}

function remembering<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = work(text)
    known.set(text, answer)
    return answer
  }
}

const noteOf = (...texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

/** When it began, if that is told, and how long it took; NaN when that cannot be read. */
function readTimes(cell: (use: ColumnUse) => string): { start: string; minutes: number } {
  const clocks = readClocks(cell('start'))
  const start = clocks?.[0] ?? readClock(cell('start')) ?? readClockAfterDay(cell('date')) ?? ''
  const end = clocks?.[1] ?? readClock(cell('end')) ?? ''
  const [inHours, inMinutes] = [cell('hours'), cell('minutes')]
  if (inHours === '' && inMinutes === '') return { start, minutes: minutesBetween(start, end) }
  const hours = inHours === '' ? 0 : readDuration(inHours, 'hours')
  const minutes = inMinutes === '' ? 0 : readDuration(inMinutes, 'minutes')
  return { start, minutes: hours + minutes }
}
