import { freePhrase, freeWord, type Line, take } from './line.ts'
import { numberOf } from './number-words.ts'
import { readMinutes } from './read-minutes.ts'
import { minutesBetween, readTime } from './read-time.ts'

/** What a number of people is followed by. */
export const peopleWords: ReadonlySet<string> = new Set(
  (
    'pers personer person st stycken deltagare delt patienter pat brukare klienter besökare medlemmar ' +
    'people persons participants patients clients users members attendees'
  ).split(' '),
)
const familyWords = new Set(['anhöriga', 'närstående', 'relatives', 'familjemedlemmar'])
const newWords = new Set(['nya', 'new', 'nytillkomna'])
const stuckToNumber = /^(\d{1,3})(pers|st|personer|deltagare|delt|people)$/

const wholeNumber = (word: string): number | undefined =>
  /^\d{1,3}$/.test(word) ? Number(word) : numberOf(word)

/** Reads `8 pers`, `åtta deltagare`, `x8`, `3 anhöriga`, `2 nya`. */
export function readHeadcount(line: Line, first: number): boolean {
  const word = freeWord(line, first)
  const alone = /^x(\d{1,3})$/.exec(word) ?? stuckToNumber.exec(word)
  if (alone) return take(line, first, 1, { participants: Number(alone[1]) })
  const [before = '', after = ''] = freePhrase(line, first, 2)?.split(' ') ?? []
  if (before === 'x' && /^\d{1,3}$/.test(after)) {
    // "2 x 30 min" is no headcount.
    if (unitWords.test(freeWord(line, first + 2))) return false
    return take(line, first, 2, { participants: Number(after) })
  }
  const count = wholeNumber(before)
  if (count === undefined) return false
  if (newWords.has(after)) return take(line, first, 2, { newParticipants: count })
  if (peopleWords.has(after)) return take(line, first, 2, { participants: count })
  return (
    familyWords.has(after) && take(line, first, 2, { participants: count, form: 'with_family' })
  )
}

const startsDuration = /^(?:[\d½¼¾]|halv|half|kvart|trekvart)/
const partWords = new Set(['varav', 'inkl', 'inklusive', 'incl', 'including'])
const clockGoesOn = new Set(['över', 'i', 'past', 'to'])

/** Reads minutes that say what they are: `45 min`, `1,5 h`, `1h 20`, `en timme`, `halvtimme`, `kvart`. */
export function readDuration(line: Line, first: number): boolean {
  const word = freeWord(line, first)
  // "45 varav 10 min med anhörig": the 10 are a part of the time.
  if (partWords.has(line.tokens[first - 1]?.word ?? '')) return false
  if (!startsDuration.test(word) && numberOf(word) === undefined) return false
  for (let length = 6; length > 0; length--) {
    const phrase = freePhrase(line, first, length)
    if (phrase === null || !/[\p{L}'½¼¾]/u.test(phrase) || numberOf(phrase) !== undefined) continue
    // "en t" and "a m" are other words.
    if (numberOf(word) !== undefined && / .$/.test(phrase)) continue
    const minutes = readMinutes(phrase)
    if (Number.isNaN(minutes)) continue
    // "kvart över tio" is a time of day.
    if (phrase.endsWith('kvart') && clockGoesOn.has(freeWord(line, first + length))) return false
    const times = timesBefore(line, first)
    return times === null
      ? take(line, first, length, { minutes })
      : take(line, first - 2, length + 2, { minutes: minutes * times })
  }
  return false
}

/** The 2 of `2 x 30 min`; null without one. */
function timesBefore(line: Line, first: number): number | null {
  const [, times] = /^(\d{1,2}) [x×]$/.exec(freePhrase(line, first - 2, 2) ?? '') ?? []
  return times === undefined ? null : Number(times)
}

const clockWords = new Set(['kl', 'klockan', 'at', '@'])
const betweenWords = new Set(['mellan', 'between'])
const dashes = new Set(['-', '–', '—', 'till', 'to', 'until'])
const andWords = new Set(['och', 'and'])
const timeOfDay = '\\d{1,2}(?:[:.]\\d{2})?'
const inOne = new RegExp(`^(${timeOfDay})[-–—](${timeOfDay})$`)
const inTwo = new RegExp(`^${timeOfDay}$`)
const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
const unitWords = /^(?:m|min|mins|minuter|minutes|h|t|tim|timmar|hrs|hours|km|kr|%|år|years?)$/

/**
 * Reads from one time of day to another, `10.15-11.00`, `kl 10 till 11`, `mellan 10 och 11`: the start
 * and, unless the line says them elsewhere, the minutes. Full hours without `kl` count from 6 to 23, not `2-3`.
 */
export function readStretch(line: Line, first: number): boolean {
  const isBetween = betweenWords.has(freeWord(line, first))
  const hasWord = isBetween || clockWords.has(freeWord(line, first))
  const at = hasWord ? first + 1 : first
  const whole = inOne.exec(freeWord(line, at))
  const [, dash = '', last = ''] = freePhrase(line, at, 3)?.split(' ') ?? []
  const isJoined = dashes.has(dash) || (isBetween && andWords.has(dash))
  const isApart = !whole && isJoined && inTwo.test(last) && inTwo.test(freeWord(line, at))
  if (!whole && !isApart) return false
  const [from = '', to = ''] = whole ? [whole[1], whole[2]] : [freeWord(line, at), last]
  const length = whole ? 1 : 3
  const follower = freeWord(line, at + length)
  if (unitWords.test(follower) || peopleWords.has(follower)) return false
  const start = readTime(from)
  const minutes = minutesBetween(start, readTime(to))
  if (Number.isNaN(minutes)) return false
  const isPlain = !/[:.]/.test(from + to)
  if (isPlain && !hasWord && (Number(from) < 6 || Number(from) >= Number(to))) return false
  return take(line, first, at - first + length, { start, minutes })
}

/** Reads `kl 10`, `kl.10.15`, `at 10:15`, `2 pm`, and `10:15` or `09.30` by itself. */
export function readClock(line: Line, first: number): boolean {
  const hasWord = clockWords.has(freeWord(line, first))
  const at = hasWord ? first + 1 : first
  for (const length of [2, 1]) {
    const phrase = freePhrase(line, at, length)
    if (phrase === null) continue
    const isSure = /^(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m|kl\.?\d{1,2}(?:[:.]\d{2})?)$/.test(phrase)
    const isPlain = /^(?:\d{2}[:.]\d{2}|0\d{3})$/.test(phrase)
    const isAfterWord = hasWord && /^\d{1,2}(?:[:.]?\d{2})?$/.test(phrase)
    const start = readTime(phrase)
    if ((isSure || isPlain || isAfterWord) && isTime(start)) {
      return take(line, first, at - first + length, { start })
    }
  }
  return false
}

/**
 * Reads what only the rest of the line can tell. `1:15` is a duration, and a time of day when the
 * line says its minutes elsewhere or the hour is 6 or more. `1,5` is hours, at most 10 of them.
 */
export function readUnclear(line: Line, isReadable: (index: number) => boolean): void {
  const bare = bareMinutes(line, isReadable)
  for (let index = 0; index < line.tokens.length; index++) {
    const word = freeWord(line, index)
    if (!isReadable(index) || unitWords.test(freeWord(line, index + 1))) continue
    if (/^\d[:.][0-5]\d$/.test(word) && !word.startsWith('0.')) {
      const hasMinutes = 'minutes' in line.session || bare !== undefined
      if (hasMinutes || Number(word.charAt(0)) >= 6) {
        take(line, index, 1, { start: readTime(word) })
      } else {
        take(line, index, 1, { minutes: readMinutes(word.replace('.', ':')) })
      }
    } else if (/^\d{1,2}[.,]\d{1,2}$/.test(word) && readMinutes(word) <= 600) {
      take(line, index, 1, { minutes: readMinutes(word) })
    }
  }
  if (bare !== undefined) take(line, bare, 1, { minutes: Number(freeWord(line, bare)) })
}

/**
 * The token of the bare number that is minutes: the first that fives divide, for so people round; else
 * the first. From 5 to 999, and only when no minutes are stated otherwise.
 */
function bareMinutes(line: Line, isReadable: (index: number) => boolean): number | undefined {
  if ('minutes' in line.session) return undefined
  const numbers = [...line.tokens.keys()].filter((index) => {
    const word = freeWord(line, index)
    if (unitWords.test(freeWord(line, index + 1))) return false
    return /^[1-9]\d{0,2}$/.test(word) && Number(word) >= 5 && isReadable(index)
  })
  return numbers.find((index) => Number(freeWord(line, index)) % 5 === 0) ?? numbers[0]
}
