import { longestPhrase, meaningOf, rankOf, wordsOf } from './activity-words.ts'
import type { Meaning } from './activity-vocabulary.ts'
import { lengthOfDayWord, readDayWord } from './line-days.ts'
import { isSmallWord } from './line-small-words.ts'
import { freePhrase, freeWord, type Facts, type Line, markTaken, placeOf, take } from './line.ts'

type Labels = ReadonlyMap<string, Meaning>

/** Reads an own label, written in full. */
export function readLabel(line: Line, first: number, labels: Labels): boolean {
  if (labels.size === 0) return false
  for (let length = Math.min(12, line.tokens.length - first); length > 0; length--) {
    const { from = 0 } = line.tokens[first] ?? {}
    const { to = 0 } = line.tokens[first + length - 1] ?? {}
    const meaning = labels.get(wordsOf(line.text.slice(from, to)))
    if (meaning && isFree(line, first, length))
      return take(line, first, length, activityOf(meaning))
  }
  return false
}

const isFree = (line: Line, first: number, length: number) =>
  line.takenBy.slice(first, first + length).every((place) => !place)

const activityOf = ({ activity, label }: Meaning): Facts =>
  activity ? { activity, label: label ?? '' } : {}

/** Leaves out what follows a colon or line break, when an activity and a figure come before it. */
export function dropNoteAfterColon(line: Line, labels: Labels): Line {
  let hasActivity = false
  let hasFigure = false
  for (const [index, { word, to }] of line.tokens.entries()) {
    const meaning = labels.get(word) ?? meaningOf(word)
    hasActivity ||= meaning?.activity !== undefined && meaning.sureness !== 'perhaps'
    hasFigure ||= /\d/.test(word)
    const gap = line.text.slice(to, line.tokens[index + 1]?.from)
    if (hasActivity && hasFigure && /:\s|\n/.test(gap)) {
      return {
        ...line,
        tokens: line.tokens.slice(0, index + 1),
        takenBy: line.takenBy.slice(0, index + 1),
      }
    }
  }
  return line
}

interface Word {
  readonly first: number
  readonly length: number
  /** Null for a day. */
  readonly meaning: Meaning | null
}

/**
 * Reads activities, forms, phases and days in words. Answers where a bare number may be read: not
 * within prose.
 */
export function readWords(line: Line, today: string): (index: number) => boolean {
  const beside = line.takenBy.map((_, index) =>
    Boolean(line.takenBy[index - 1] ?? line.takenBy[index + 1]),
  )
  const words = knownWords(line)
  const prose = proseFrom(line, words)
  const isPlain = ({ first, length }: Word) =>
    first < prose || beside[first] === true || beside[first + length - 1] === true

  const main = takeMainActivity(line, words, isPlain)
  if (main) takeSecondary(line, words.filter(isPlain), main)
  for (const word of words) {
    const { first, length, meaning } = word
    if (meaning === null) {
      if (isPlain(word) && !isTopic(line, first)) readDayWord(line, first, today)
    } else if (isPlain(word) || isManner(line, word)) {
      const { form, facts } = meaning
      take(line, first, length, { ...facts, ...(form && { form }) })
    }
  }
  const last = line.tokens.length - 1
  return (index) => index < prose || index === last || beside[index] === true
}

/** Days and words of the vocabulary, longest first, without overlap. */
function knownWords(line: Line): readonly Word[] {
  const words: Word[] = []
  for (let first = 0; first < line.tokens.length;) {
    const word = wordAt(line, first)
    if (word) words.push(word)
    first += word?.length ?? 1
  }
  return words
}

function wordAt(line: Line, first: number): Word | null {
  const day = lengthOfDayWord(line, first)
  if (day > 0) return { first, length: day, meaning: null }
  for (let length = longestPhrase; length > 0; length--) {
    const phrase = freePhrase(line, first, length)
    const meaning = phrase === null ? null : meaningOf(phrase)
    if (meaning) return { first, length, meaning }
  }
  return null
}

/** The first of two words in a row, small words apart, that mean nothing here. */
function proseFrom(line: Line, words: readonly Word[]): number {
  const isKnown = line.takenBy.map(Boolean)
  for (const { first, length } of words) isKnown.fill(true, first, first + length)
  let unknown: number | undefined
  for (const [index, { word }] of line.tokens.entries()) {
    if (isKnown[index]) unknown = undefined
    else if (/\p{L}/u.test(word) && !isSmallWord(word)) {
      if (unknown !== undefined) return unknown
      unknown = index
    }
  }
  return line.tokens.length
}

/** Takes the surest activity, rather before prose than in it; answers the word it stands in. */
function takeMainActivity(
  line: Line,
  words: readonly Word[],
  isPlain: (word: Word) => boolean,
): Word | undefined {
  if (line.session.activity !== undefined) {
    const first = line.takenBy.findIndex((place) => place === line.parts[0]?.place)
    const length = line.takenBy.filter((place) => place === line.parts[0]?.place).length
    return { first, length, meaning: null }
  }
  const order = (word: Word) => (isPlain(word) ? 0 : 10) + rankOf(word.meaning ?? {})
  const [main] = words
    .filter((word) => word.meaning?.activity)
    .filter((word) => isPlain(word) || word.meaning?.sureness !== 'perhaps')
    .toSorted((a, b) => order(a) - order(b))
  if (main) takeActivity(line, main, { isKept: !isPlain(main) })
  return main
}

function takeActivity(line: Line, { first, length, meaning }: Word, { isKept = false } = {}): void {
  if (!meaning) return
  const { form, facts, isDetail = false } = meaning
  take(
    line,
    first,
    length,
    { ...activityOf(meaning), ...facts, ...(form && { form }) },
    { isKept: isKept || isDetail },
  )
}

const most = 5

/** Takes the activities that are joined to the main one, on both sides of it. */
function takeSecondary(line: Line, words: readonly Word[], main: Word): void {
  const activities = words.filter(
    ({ first, meaning }) =>
      first !== main.first && meaning?.activity && meaning.sureness !== 'perhaps',
  )
  const after = activities.filter(({ first }) => first > main.first)
  const before = activities.filter(({ first }) => first < main.first).toReversed()
  for (const side of [after, before]) {
    let from = main
    for (const word of side) {
      if (!isJoined(line, words, from, word)) break
      takeAlso(line, word, main)
      from = word
    }
  }
}

const joiners = new Set(['och', 'o', 'samt', 'and', '+', '&', 'plus', 'med', 'with', '-', '–'])

/** Whether nothing but joining words and what was understood stands between two words. */
function isJoined(line: Line, words: readonly Word[], one: Word, other: Word): boolean {
  const [left, right] = one.first < other.first ? [one, other] : [other, one]
  for (let index = left.first + left.length; index < right.first; index++) {
    const word = freeWord(line, index)
    const isKnown = words.some(({ first, length }) => first <= index && index < first + length)
    if (word !== '' && !joiners.has(word) && !isKnown) return false
  }
  return true
}

function takeAlso(line: Line, word: Word, main: Word): void {
  const { first, length, meaning } = word
  const { activity, isDetail } = meaning ?? {}
  const { secondary = [] } = line.session
  if (activity === line.session.activity) return takeRepeated(line, word, main)
  if (!activity || secondary.length === most || secondary.includes(activity)) return
  const place = placeOf(line, first, length)
  line.session.secondary = [...secondary, activity]
  line.parts.push({ field: 'secondary', value: activity, place })
  if (!isDetail) markTaken(line, first, length, place)
}

/** `prat och samtal` says the same thing twice. */
function takeRepeated(line: Line, { first, length, meaning }: Word, main: Word): void {
  const place = line.takenBy[main.first]
  const from = main.first + main.length
  if (!place || meaning?.isDetail || from > first || !isFree(line, from, first - from)) return
  place.to = line.tokens[first + length - 1]?.to ?? place.to
  markTaken(line, from, first + length - from, place)
}

/** `om måndag`, `since friday`: what was talked about, not when. */
const isTopic = (line: Line, first: number) => topicWords.has(line.tokens[first - 1]?.word ?? '')
const topicWords = new Set(
  'om about från from sedan sen since till inför until before nästa next'.split(' '),
)

const mannerWords = new Set(['med', 'i', 'per', 'via', 'på', 'with', 'by', 'on', 'over'])

/** A form after a small word, which is plain also in prose: `med personal`, `by phone`. */
function isManner(line: Line, { first, meaning }: Word): boolean {
  return meaning?.form !== undefined && mannerWords.has(line.tokens[first - 1]?.word ?? '')
}
