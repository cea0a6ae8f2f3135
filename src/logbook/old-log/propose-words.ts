import { setImmediate as othersFirst } from 'node:timers/promises'
import { activities } from '../../shared/activities.ts'
import { findActivityByWords } from '../../shared/activity-words.ts'
import { settingInName } from '../../shared/guess-setting.ts'
import { hasIdentityNumber } from '../../shared/identity-number.ts'
import { longestWord, type OldLogMapping, type WordMeaning, wordOf } from '../../shared/old-log.ts'
import { ownValue } from '../../shared/own-value.ts'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { type Form, forms, name, type Setting, type Unit } from '../../shared/session.ts'

/** What the log already holds that tells what is meant. */
export interface KnownToLog {
  readonly units: readonly Unit[]
  /** Own labels and the usual activities. */
  readonly activities: readonly OfferedActivity[]
  readonly oldLogWords: Readonly<Record<string, OfferedActivity>>
}

/** A word in the letters it was first written in. */
export interface WrittenWord {
  readonly text: string
  readonly lines: number
}
export type WrittenWords = ReadonlyMap<string, WrittenWord>

const wordsAtATime = 200

/** What each word means: as it was matched before, else by the words themselves. Others are let in between. */
export async function proposeWords(
  words: WrittenWords,
  known: KnownToLog,
): Promise<OldLogMapping['words']> {
  const meanings: [string, WordMeaning][] = []
  let count = 0
  for (const [word, { text }] of words) {
    if (++count % wordsAtATime === 0) await othersFirst()
    const meaning = proposeWord(word, text, known)
    if (meaning) meanings.push([word, meaning])
  }
  return Object.fromEntries(meanings)
}

function proposeWord(word: string, text: string, known: KnownToLog): WordMeaning | undefined {
  const before = ownValue(known.oldLogWords, word)
  const found = findActivityByWords(text, known.activities)
  if (before) {
    const isSame = found?.activity === before.activity
    return { activity: before.activity, label: before.label, form: isSame ? found.form : '' }
  }
  return found ? { ...found, label: found.label || ownLabelOf(text) } : undefined
}

/** A word that is not the usual name of an activity is kept as the own name that it is. */
export function ownLabelOf(text: string): string {
  const isUsual = activities.some((one) =>
    [one.code, one.sv, one.en].some((usual) => wordOf(usual) === wordOf(text)),
  )
  const label = text.trim().replaceAll(/\s+/gu, ' ')
  return !isUsual && name.safeParse(label).success ? label : ''
}

const formsByWord: readonly (readonly [RegExp, Form])[] = [
  [/\b(telefon|tel|ring|phone|call)/iu, 'phone'],
  [/\b(video|digital|teams|zoom|online)/iu, 'video'],
  [/\b(grupp|group)/iu, 'group'],
  [/(närstående|anhörig|familj|family|friends)/iu, 'with_family'],
  [/(personal|staff|kollega|team)/iu, 'with_staff'],
  [/(enskil|individ|1:1|en till en|one to one|one-to-one)/iu, 'individual'],
  [/(närvar|present|på enheten|on the unit)/iu, 'present'],
  [/(egen hand|själv|ensam|alone|on my own)/iu, 'alone'],
]

export function proposeForm(text: string): Form | null {
  const word = wordOf(text)
  const named = forms.find((one) =>
    [one.code, one.sv, one.en].some((usual) => wordOf(usual) === word),
  )
  return named?.code ?? formsByWord.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

export function proposeFormWords(words: WrittenWords): OldLogMapping['formWords'] {
  return Object.fromEntries(
    [...words].flatMap(([word, { text }]) => {
      const form = proposeForm(text)
      return form === null ? [] : [[word, form]]
    }),
  )
}

/** The setting of new units by what the first that says so is called. */
export function proposeSetting(units: readonly string[]): Setting | '' {
  if (units.length === 0) return ''
  return units.map(settingInName).find((setting) => setting !== undefined) ?? 'other'
}

/** The distinct words of a column, the most frequent first. None holds an identity number. */
export function countWords(
  lines: readonly (readonly string[])[],
  column: number,
): Map<string, WrittenWord> {
  const words = new Map<string, WrittenWord>()
  for (const cells of lines) {
    const text = cells[column] ?? ''
    const word = wordOf(text)
    if (word === '') continue
    const before = words.get(word)
    words.set(word, { text: before?.text ?? text.trim(), lines: (before?.lines ?? 0) + 1 })
  }
  return new Map(
    [...words]
      .filter(([word]) => word.length <= longestWord && !hasIdentityNumber(word))
      .toSorted(([, one], [, other]) => other.lines - one.lines),
  )
}
