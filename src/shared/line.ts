import type { NewSession } from './session.ts'
import { type Token, tokensOf } from './line-tokens.ts'

/** The fields that a line may state, in the order that chips are shown. */
export const lineFields = [
  'date',
  'start',
  'minutes',
  'activity',
  'secondary',
  'form',
  'participants',
  'newParticipants',
  'person',
  'unit',
  'phase',
  'firstContact',
  'planned',
  'happened',
  'withPerson',
] as const
export type LineField = (typeof lineFields)[number]

/** Where something stands in the text. */
export interface Place {
  from: number
  to: number
}

/** What was understood of some words. Parts that stand on the same words share their place. */
interface Understood {
  readonly field: LineField
  readonly value: string | number | boolean
  readonly place: Place
}

/** A line while it is read. */
export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  /** By token: the place of the part that took it from the note. */
  readonly takenBy: (Place | undefined)[]
  readonly parts: Understood[]
  readonly session: { -readonly [Field in keyof NewSession]?: NewSession[Field] }
}

/** What follows the first words is note: nobody logs a session in more. */
const mostWords = 300

export function lineOf(text: string): Line {
  const tokens = tokensOf(text, mostWords)
  return { text, tokens, takenBy: tokens.map(() => undefined), parts: [], session: {} }
}

/** The word at a token that is still free; empty for none. */
export const freeWord = (line: Line, index: number): string =>
  line.takenBy[index] ? '' : (line.tokens[index]?.word ?? '')

/** The free words from a token on, with one space between; null when one is taken or a comma parts them. */
export function freePhrase(line: Line, first: number, length: number): string | null {
  const words = []
  for (let index = first; index < first + length; index++) {
    const word = freeWord(line, index)
    if (word === '' || (index > first && !isClose(line, index))) return null
    words.push(word)
  }
  return words.join(' ')
}

function isClose({ text, tokens }: Line, index: number): boolean {
  return /^[\s.]{1,9}$/.test(text.slice(tokens[index - 1]?.to, tokens[index]?.from))
}

type Stated = Pick<NewSession, Exclude<LineField, 'secondary'> | 'label' | 'setting'>
/** What words say. `label` comes with `activity`, `setting` with `unit`. */
export type Facts = Partial<Stated>

/**
 * Takes words for what they say. What was stated before stays; when nothing new is said, the words
 * are left as they are and false is answered. Words that are kept stay in the note as well.
 */
export function take(
  line: Line,
  first: number,
  length: number,
  facts: Facts,
  { isKept = false } = {},
): boolean {
  const place = placeOf(line, first, length)
  let isNew = false
  for (const field of lineFields) {
    const value = field === 'secondary' ? undefined : facts[field]
    if (value === undefined || field in line.session) continue
    isNew = true
    line.parts.push({ field, value, place })
    Object.assign(line.session, { [field]: value })
    if (field === 'activity') line.session.label = facts.label ?? ''
    if (field === 'unit') line.session.setting = facts.setting ?? ''
  }
  if (isNew && !isKept) markTaken(line, first, length, place)
  return isNew
}

/** The place of some tokens: that of a part already there, so that both grow together. */
export function placeOf({ tokens, takenBy }: Line, first: number, length: number): Place {
  return (
    takenBy[first] ?? { from: tokens[first]?.from ?? 0, to: tokens[first + length - 1]?.to ?? 0 }
  )
}

export function markTaken(line: Line, first: number, length: number, place: Place): void {
  line.takenBy.fill(place, first, first + length)
}
