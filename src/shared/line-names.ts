import { meaningOf } from './activity-words.ts'
import { codeNameOf } from './code-names.ts'
import { freePhrase, freeWord, type Line, take } from './line.ts'
import { tokensOf } from './line-tokens.ts'
import { isSmallWord } from './line-small-words.ts'
import type { Unit } from './session.ts'

/** The longest name that is looked for, in words. */
const mostWords = 12

const wordsIn = (name: string): readonly string[] =>
  tokensOf(name, mostWords).map(({ word }) => word)

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Names by how they may be written; null where two names could be meant. */
type Names<Name> = Map<string, Name | null>

function add<Name>(names: Names<Name>, key: string, name: Name): void {
  const other = names.get(key)
  names.set(key, other === undefined || other === name ? name : null)
}

/** The words from a token on, also over commas: `Öppenvård, Mölndal` is one name. */
function looseKey(line: Line, first: number, length: number): string | null {
  const words = []
  for (let index = first; index < first + length; index++) {
    const word = freeWord(line, index)
    if (word === '') return null
    words.push(word)
  }
  return words.join(' ')
}

/** Reads people by the pseudonyms that are in the log. */
export function peopleReader(people: readonly string[]): (line: Line, first: number) => boolean {
  const names: Names<string> = new Map()
  const plainNames: Names<string> = new Map()
  for (const name of people) {
    const key = wordsIn(name).join(' ')
    // A pseudonym of figures alone would take the minutes.
    if (!/\p{L}/u.test(key)) continue
    names.set(key, names.get(key) ?? name)
    add(plainNames, plain(key), name)
  }
  // Also in the genitive, and `bla bjork` from a keyboard without å, ä and ö.
  const named = (key: string): string | null | undefined =>
    names.get(key) ??
    (key.length > 4 && key.endsWith('s') ? names.get(key.slice(0, -1)) : null) ??
    plainNames.get(key)
  return (line, first) => {
    for (let length = Math.min(mostWords, line.tokens.length - first); length > 0; length--) {
      const name = named(looseKey(line, first, length) ?? '')
      if (!name) continue
      // A pseudonym of one or two letters counts only as it is written: "I" is also a word.
      const { from = 0, to = 0 } = line.tokens[first] ?? {}
      if (name.length <= 2 && line.text.slice(from, to) !== name) continue
      return take(line, first, length, { person: name })
    }
    return false
  }
}

/** Reads a new person by two words that make a code name. */
export function readCodeName(line: Line, first: number): boolean {
  const [quality = '', thing = ''] = freePhrase(line, first, 2)?.split(' ') ?? []
  const person = codeNameOf(quality, thing) ?? codeNameOf(quality, thing.replace(/s$/, ''))
  return person !== null && take(line, first, 2, { person })
}

// What people shorten, and the English word for it.
const sameWords: readonly (readonly [word: string, written: RegExp])[] = [
  ['avdelning', /^(?:avd|avdelning|avdelningen|vårdavdelning|vårdavdelningen|ward)$/],
  ['mottagning', /^(?:mott|mottagning|mottagningen|clinic)$/],
  ['enhet', /^(?:enh|enhet|enheten|unit)$/],
]
const oneOf = (word: string) => sameWords.find(([, written]) => written.test(word))?.[0] ?? word
/** `avd72` is `avdelning 72`. */
const unitWords = (word: string): string => {
  const [, kind = '', number = ''] = /^(\p{L}+)\.?(\d{1,4}\p{L}?)$/u.exec(word) ?? []
  const whole = oneOf(kind)
  return whole === kind ? oneOf(word) : `${whole} ${number}`
}
const unitKey = (key: string) => key.split(' ').map(unitWords).join(' ')

const tellsApart = (word: string) =>
  word.length >= 4 && /\p{L}/u.test(word) && !isSmallWord(word) && !meaningOf(word)

// Not "avdelningen": what follows it is minutes.
const newUnitName: Readonly<Record<string, string>> = {
  avd: 'Avdelning',
  avdelning: 'Avdelning',
  ward: 'Ward',
}

export interface UnitReader {
  /** Reads a unit by its whole name, or `avd 72` as a new one. */
  readonly whole: (line: Line, first: number) => boolean
  /** Reads a unit by a part of its name that no other unit has. */
  readonly partly: (line: Line, first: number) => boolean
}

export function unitReader(units: readonly Unit[]): UnitReader {
  const whole: Names<Unit> = new Map()
  const partly: Names<Unit> = new Map()
  for (const unit of units) {
    const words = wordsIn(unit.name).flatMap((word) => unitWords(word).split(' '))
    const key = words.join(' ')
    whole.set(key, whole.get(key) ?? unit)
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to)
        if (part.some(tellsApart)) add(partly, part.join(' '), unit)
      }
    }
  }
  const beginnings = (word: string): Unit | null => {
    const found = new Set<Unit>()
    for (const [key, unit] of partly) {
      if (unit && !key.includes(' ') && key.startsWith(word)) found.add(unit)
      if (unit === null && key.startsWith(word)) return null
    }
    const [unit, ...others] = found
    return others.length === 0 ? (unit ?? null) : null
  }
  const known = (names: Names<Unit>) => (line: Line, first: number) => {
    for (let length = Math.min(mostWords, line.tokens.length - first); length > 0; length--) {
      const unit = names.get(unitKey(looseKey(line, first, length) ?? ''))
      if (unit) return takeUnit(line, first, length, unit)
    }
    return false
  }
  const byWhole = known(whole)
  const byPart = known(partly)
  return {
    whole: (line, first) => byWhole(line, first) || readNewUnit(line, first),
    partly: (line, first) => {
      if (byPart(line, first)) return true
      const word = freeWord(line, first)
      const unit = word.length >= 5 && tellsApart(word) ? beginnings(word) : null
      return unit !== null && takeUnit(line, first, 1, unit)
    },
  }
}

const takeUnit = (line: Line, first: number, length: number, unit: Unit) =>
  take(line, first, length, { unit: unit.name, setting: unit.setting })

/** `avd 72`, `avd B`, `ward 3A`: a unit that is not known yet. */
function readNewUnit(line: Line, first: number): boolean {
  const phrase = freePhrase(line, first, 2) ?? ''
  const [, kind = '', number = ''] =
    /^(\p{L}+) (\d{1,4}\p{L}?|\p{L}\d{0,3})$/u.exec(phrase) ??
    /^(\p{L}+)\.?(\d{1,4}\p{L}?)$/u.exec(freeWord(line, first)) ??
    []
  const name = newUnitName[kind]
  if (name === undefined) return false
  const length = phrase.endsWith(` ${number}`) ? 2 : 1
  const { from = 0, to = 0 } = line.tokens[first + 1] ?? {}
  // A letter is a name only as a capital: "avd i går" says something else.
  if (/^\p{L}$/u.test(number) && !/\p{Lu}/u.test(line.text.slice(from, to))) return false
  return take(line, first, length, { unit: `${name} ${number.toUpperCase()}`, setting: '' })
}
