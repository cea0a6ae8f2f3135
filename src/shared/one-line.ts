/**
 * Reads a line such as `45 samtal blå björk avd 72` as a session. It follows rules and the word list
 * in activity-vocabulary.ts, without a model: the same line always gives the same answer.
 *
 * Rules where a line could mean several things:
 * - Each field is stated once; the first that states it counts, and later words stay in the note.
 * - Known units and pseudonyms and own labels are read first, then what is written in figures, then words.
 * - A bare number is minutes (the first from 5 to 999 that fives divide, else the first) when the line
 *   does not state minutes in another way. `1:15` is a duration, `10:15` and `9:30 45` times of day.
 * - A start and an end give the minutes, unless they are stated.
 * - `14/10` is the latest such day, or one at most a month ahead. A bare weekday is today or the latest such
 *   day; `i måndags` and `last monday` are before today; `på måndag` is the coming one.
 * - The surest activity word counts, and of equally sure ones the first. Others that are joined to it
 *   (`samtal och promenad`) are secondary. A word that says more than its activity (`schack`) also
 *   stays in the note.
 * - Two words in a row that mean nothing here begin prose. In prose, words are not taken for a form, a
 *   phase, a day or a bare number, unless they stand beside a figure or a name that was understood.
 * - After a colon or line break that follows an activity, all is note.
 * - A line with an identity number is all note, so that the shape of a session refuses it.
 */
import { labelsOf } from './activity-words.ts'
import { hasIdentityNumber } from './identity-number.ts'
import { readClock, readDuration, readHeadcount, readStretch, readUnclear } from './line-amounts.ts'
import { readDay } from './line-days.ts'
import { peopleReader, readCodeName, unitReader } from './line-names.ts'
import { swallowSmallWords, writeNote } from './line-note.ts'
import { dropNoteAfterColon, readLabel, readWords } from './line-words.ts'
import { type Line, type LineField, lineFields, lineOf } from './line.ts'
import type { OfferedActivity } from './preferences.ts'
import { usualForm } from './session-defaults.ts'
import type { NewSession, Unit } from './session.ts'

/** What is already known when a line is read. */
export interface KnownToReader {
  /** YYYY-MM-DD. */
  readonly today: string
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  /** As in the preferences: own labels win over usual words. */
  readonly activities: readonly OfferedActivity[]
}

/** One thing that was understood, and where it stands: `text` is the line from `from` to `to`. */
export interface LinePart {
  readonly field: LineField
  /** As the session holds it; for `secondary` one activity code a part. */
  readonly value: string | number | boolean
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface OneLine {
  /** By their place in the text. Two parts may stand on the same words: `telefonsamtal`. */
  readonly parts: readonly LinePart[]
  /**
   * Only what the line states. `label` comes with an activity (empty for the usual name) and `setting`
   * with a unit. `note` is what was not understood, in order; absent when nothing is left.
   */
  readonly session: Partial<NewSession>
  /** The unit is not among the known: its setting has to be asked for (`setting` is empty). */
  readonly isNewUnit: boolean
}

// The same lists come with every key that is pressed, so what is made of them is remembered.
const labelsOfThese = remembering(labelsOf)
const readerOfThesePeople = remembering(peopleReader)
const readerOfTheseUnits = remembering(unitReader)

function remembering<List extends object, Made>(make: (list: List) => Made): typeof make {
  const made = new WeakMap<List, Made>()
  return (list) => {
    const value = made.get(list) ?? make(list)
    made.set(list, value)
    return value
  }
}

export function readOneLine(text: string, known: KnownToReader): OneLine {
  if (hasIdentityNumber(text))
    return { parts: [], session: { note: text.trim() }, isNewUnit: false }
  const { today } = known
  const labels = labelsOfThese(known.activities)
  const readPerson = readerOfThesePeople(known.people)
  const units = readerOfTheseUnits(known.units)
  const line = dropNoteAfterColon(lineOf(text), labels)

  each(line, (index) => readLabel(line, index, labels))
  each(line, (index) => units.whole(line, index) || readPerson(line, index))
  each(line, (index) => readHeadcount(line, index))
  each(line, (index) => readDuration(line, index))
  each(line, (index) => readDay(line, index, today))
  each(line, (index) => readStretch(line, index) || readClock(line, index))
  each(line, (index) => readCodeName(line, index) || units.partly(line, index))
  const isPlain = readWords(line, today)
  readUnclear(line, isPlain)

  dropHeadcountThatCannotBe(line)
  addGroupForHeadcount(line)
  swallowSmallWords(line)
  const note = writeNote(line)
  return {
    parts: partsOf(line),
    session: { ...line.session, ...(note === '' ? {} : { note }) },
    isNewUnit: line.session.setting === '',
  }
}

function each(line: Line, read: (index: number) => boolean): void {
  for (const index of line.tokens.keys()) if (!line.takenBy[index]) read(index)
}

/** Nobody took part in what did not happen, and no more can be new than took part. */
function dropHeadcountThatCannotBe(line: Line): void {
  const { happened = true, participants = 0, newParticipants = 0 } = line.session
  if (!happened) drop(line, 'participants')
  if (!happened || newParticipants > participants) drop(line, 'newParticipants')
}

function drop(line: Line, field: 'participants' | 'newParticipants'): void {
  const index = line.parts.findIndex((part) => part.field === field)
  const [part] = index < 0 ? [] : line.parts.splice(index, 1)
  delete line.session[field]
  if (!part || line.parts.some(({ place }) => place === part.place)) return
  for (const [token, place] of line.takenBy.entries()) {
    if (place === part.place) line.takenBy[token] = undefined
  }
}

/** Three or more are a group, unless the activity usually takes another form. */
function addGroupForHeadcount(line: Line): void {
  const { participants = 0, form, activity = '' } = line.session
  if (participants < 3 || form !== undefined || usualForm(activity) !== 'individual') return
  const part = line.parts.find(({ field }) => field === 'participants')
  if (!part) return
  line.parts.push({ field: 'form', value: 'group', place: part.place })
  line.session.form = 'group'
}

function partsOf({ text, parts }: Line): readonly LinePart[] {
  return parts
    .map(({ field, value, place: { from, to } }) => ({
      field,
      value,
      from,
      to,
      text: text.slice(from, to),
    }))
    .toSorted(
      (a, b) => a.from - b.from || lineFields.indexOf(a.field) - lineFields.indexOf(b.field),
    )
}
