/** What a line on Today amounts to: what it says, what was corrected by hand, and what is usual. */
import * as z from 'zod/mini'
import { guessSetting } from '../../shared/guess-setting.ts'
import { type KnownToReader, type LinePart, readOneLine } from '../../shared/one-line.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import {
  emptyFields,
  fieldsShape,
  findUnit,
  type SessionFields,
} from '../sessions/session-fields.ts'

export type FieldName = keyof SessionFields
type Stated = Partial<SessionFields>

const lineShape = z.strictObject({
  text: z.string(),
  /** Corrected by hand. */
  corrected: z.partial(fieldsShape),
  /** What the line said of each corrected field then: once it says something else, that counts. */
  corrects: z.record(z.string(), z.string()),
  /** Words that were understood and are to be note instead. */
  takenBack: z.array(z.strictObject({ field: z.string(), text: z.string() })),
})
export type Line = z.infer<typeof lineShape>

export const emptyLine: Line = { text: '', corrected: {}, corrects: {}, takenBack: [] }

export const isEmpty = ({ text, corrected }: Line): boolean =>
  text.trim() === '' && Object.keys(corrected).length === 0

/** A line that was kept as a draft; null when it is none. */
export const readLine = (kept: unknown): Line | null => lineShape.safeParse(kept).data ?? null

export interface Understood {
  readonly fields: SessionFields
  /** Said by the line or by hand, in contrast to what is only usual. */
  readonly stated: ReadonlySet<FieldName>
}

/** What stands in a field that the line says nothing of. */
export interface Usual {
  readonly date: string
  readonly unit: string
}

export function understand(line: Line, known: KnownToReader, usual: Usual): Understood {
  const said = saidBy(line, known)
  const stated: Stated = { ...said, ...inForce(line, said) }
  const given = { ...emptyFields(usual.date, usual.unit), ...stated }
  const form = stated.form ?? usualForm(given.activity)
  const isNewUnit = given.unit.trim() !== '' && !findUnit(given.unit, known.units)
  const isGuessed = isNewUnit && given.setting === ''
  const setting = isGuessed ? guessSetting(given.unit, known.units) : given.setting
  const participants = given.happened ? usualParticipants(given.activity, form) : ''
  return {
    fields: { ...given, form, setting, participants: stated.participants ?? participants },
    stated: new Set(
      (Object.keys(stated) as FieldName[]).filter((field) => field !== 'setting' || !isGuessed),
    ),
  }
}

/** With fields corrected by hand. */
export function correct(line: Line, known: KnownToReader, correction: Stated): Line {
  const said = saidBy(line, known)
  const corrects = Object.keys(correction).map((field) => [field, saidOf(said, field)])
  return {
    ...line,
    corrected: { ...line.corrected, ...correction },
    corrects: { ...line.corrects, ...Object.fromEntries(corrects) },
  }
}

/**
 * Without what was understood of a field, or, given a code, of one of the activities it also held: a
 * correction goes first, then the words become note; what was only usual is emptied.
 */
export function takeBack(line: Line, known: KnownToReader, field: FieldName, code?: string): Line {
  const { secondary } = line.corrected
  if (code !== undefined && secondary) {
    return correct(line, known, { secondary: secondary.filter((other) => other !== code) })
  }
  if (field in line.corrected) {
    const { [field]: _, ...others } = line.corrected
    return { ...line, corrected: others }
  }
  const words = readOneLine(line.text, known)
    .parts.filter((part) => part.field === field && (code === undefined || part.value === code))
    .map(({ text }) => ({ field, text }))
  if (words.length === 0) return correct(line, known, { [field]: '' })
  return { ...line, takenBack: [...line.takenBack, ...words] }
}

const boundTo: Readonly<Record<string, FieldName>> = { label: 'activity', setting: 'unit' }

/** A label counts only for the activity it was chosen for, a setting for its unit. */
const saidOf = (said: Stated, field: string) =>
  JSON.stringify(said[boundTo[field] ?? (field as FieldName)] ?? null)

/** The corrections that still hold: those of what the line says as it did then, or says no more. */
function inForce({ corrected, corrects }: Line, said: Stated): Stated {
  const entries = Object.entries(corrected).filter(([field]) => {
    const saysNow = saidOf(said, field)
    return saysNow === 'null' || saysNow === corrects[field]
  })
  return Object.fromEntries(entries)
}

/** Far more than a line and its note can hold; what is longer is not read, so that typing stays quick. */
const longest = 5000

function saidBy({ text, takenBack }: Line, known: KnownToReader): Stated {
  if (text.length > longest) return { note: text }
  const { parts, session } = readOneLine(text, known)
  const isTakenBack = (part: LinePart) =>
    takenBack.some((words) => words.field === part.field && words.text === part.text)
  const gone = parts.filter(isTakenBack)
  const said = { ...session }
  for (const { field, value } of gone) {
    if (field === 'secondary') {
      said.secondary = said.secondary?.filter((code) => code !== value) ?? []
    } else delete said[field]
    if (field === 'activity') delete said.label
    if (field === 'unit') delete said.setting
  }
  if (gone.length > 0) {
    said.note = textOutside(
      parts.filter((part) => !gone.includes(part)),
      text,
    )
  }
  return inTexts(said, known)
}

/** The letters that no part stands on, as one line. */
const textOutside = (parts: readonly LinePart[], text: string): string =>
  text
    .split('')
    .map((letter, i) => (parts.some(({ from, to }) => from <= i && i < to) ? ' ' : letter))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()

function inTexts(session: ReturnType<typeof readOneLine>['session'], known: KnownToReader): Stated {
  const texts = Object.entries(session).map(([field, value]) => [
    field,
    typeof value === 'number' ? String(value) : value,
  ])
  const setting = findUnit(session.unit ?? '', known.units)?.setting
  return { ...(Object.fromEntries(texts) as Stated), ...(setting !== undefined && { setting }) }
}
