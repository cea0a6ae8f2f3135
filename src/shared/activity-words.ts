import { activities, type ActivityCode } from './activities.ts'
import { type Meaning, type Sureness, vocabulary } from './activity-vocabulary.ts'
import type { OfferedActivity } from './preferences.ts'
import type { Form } from './session.ts'

/** What a word or phrase was taken to mean. */
export interface UnderstoodActivity {
  readonly activity: ActivityCode
  /** An own label; empty for the usual activity. */
  readonly label: string
  /** When the words also say how: `telefonsamtal`, `promenadgrupp`. Else empty. */
  readonly form: Form | ''
}

/** The longest phrase of the vocabulary, in words. */
export const longestPhrase = 5

// Endings of Swedish and English nouns and verbs; no shorter word than four letters has one.
const endings = 'erna arna orna ens ets ade ing en et er ar or de at ed es ns ts n t r s d'.split(
  ' ',
)

// Last parts of compounds and what they make of the whole, after the words that are in the vocabulary.
const heads: readonly (readonly [ending: RegExp, meaning: Meaning])[] = [
  [/grupp(?:en|er)?$/, { activity: 'D08', sureness: 'likely', form: 'group' }],
  [/cirkeln?$/, { activity: 'D08', sureness: 'clear' }],
  [/samtal(?:et|en)?$/, { activity: 'D01', sureness: 'clear' }],
  [/promenad(?:en|er)?$/, { activity: 'D10', sureness: 'clear', isDetail: true }],
  [/träning(?:en)?$/, { activity: 'D10', sureness: 'clear', isDetail: true }],
  [/fikat?$/, { activity: 'D09', sureness: 'clear', isDetail: true }],
  [/spel(?:et|a)?$/, { activity: 'D07', sureness: 'clear', isDetail: true }],
  [/utflykt(?:en)?$/, { activity: 'D07', sureness: 'clear', isDetail: true }],
  [/handledning(?:en)?$/, { activity: 'I04', sureness: 'clear' }],
  [/rond(?:en)?$/, { activity: 'I03', sureness: 'clear' }],
]

const asWritten = new Map<string, Meaning>()
const inflected = new Map<string, Meaning>()
for (const [meaning, words] of vocabulary) {
  for (const entry of words.split(', ')) {
    const word = entry.replace('=', '')
    asWritten.set(word, meaning)
    if (entry === word && word.length > 3) inflected.set(word, meaning)
  }
}
const usualNames = activities.flatMap(({ code, sv, en }) =>
  [code, sv, en].map((name) => [wordsOf(name), { activity: code, sureness: 'own' }] as const),
)

/** The words of a text, in lower case with one space between. */
export function wordsOf(text: string): string {
  return (
    text
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[-:.’'][\p{L}\p{N}]+)*/gu) ?? []
  ).join(' ')
}

/** What the vocabulary says of a phrase: lower case, one space between words. Null for anything else. */
export function meaningOf(phrase: string): Meaning | null {
  const known = asWritten.get(phrase) ?? withoutEnding(phrase)
  if (known || phrase.includes(' ') || phrase.length > 40) return known ?? null
  return compound(phrase)
}

function withoutEnding(phrase: string): Meaning | undefined {
  for (const ending of endings) {
    if (!phrase.endsWith(ending)) continue
    const meaning = inflected.get(phrase.slice(0, -ending.length))
    if (meaning) return meaning
  }
  return undefined
}

/** `promenadgrupp` is the activity of its first part, in the form of its last. */
function compound(word: string): Meaning | null {
  for (const [ending, meaning] of heads) {
    const first = word.replace(ending, '')
    if (first === word || first.length < 2) continue
    if (meaning.form !== 'group') return meaning
    const inside = asWritten.get(first) ?? asWritten.get(first.replace(/s$/, ''))
    return inside?.activity && inside.sureness !== 'perhaps'
      ? { ...inside, form: 'group' }
      : meaning
  }
  return null
}

const surenesses: readonly Sureness[] = ['own', 'clear', 'likely', 'perhaps']

/** Lower is surer. */
export const rankOf = (meaning: Meaning): number =>
  surenesses.indexOf(meaning.sureness ?? 'perhaps')

/**
 * The own labels, the usual names and the codes of all activities, by their words. An own label counts
 * before a usual name, and of two own ones that are the same the one that is offered.
 */
export function labelsOf(own: readonly OfferedActivity[]): ReadonlyMap<string, Meaning> {
  const labels = new Map<string, Meaning>(usualNames)
  for (const { activity, label } of own.toSorted(
    (a, b) => Number(b.isHidden) - Number(a.isHidden),
  )) {
    if (label !== '') labels.set(wordsOf(label), { activity, label, sureness: 'own' })
  }
  labels.delete('')
  return labels
}

/**
 * The activity that a word or phrase such as "Stödsamtal" or "Promenadgrupp" means. Own labels win over
 * usual words, also hidden ones when they are written in full: hiding is about what is offered, not
 * about what words mean. Else the surest word of the text counts, and of equally sure ones the first.
 * Null when no word names an activity.
 */
export function findActivityByWords(
  text: string,
  own: readonly OfferedActivity[],
): UnderstoodActivity | null {
  const labels = labelsOf(own)
  const words = wordsOf(text.slice(0, 1000)).split(' ')
  let best: Meaning | null = null
  let form: Form | '' = ''
  for (let from = 0; from < words.length;) {
    const [meaning, length] = longestFrom(words, from, labels)
    form ||= meaning?.form ?? ''
    if (meaning?.activity && (!best || rankOf(meaning) < rankOf(best))) best = meaning
    from += length
  }
  if (!best?.activity) return null
  return { activity: best.activity, label: best.label ?? '', form: best.form ?? form }
}

function longestFrom(
  words: readonly string[],
  from: number,
  labels: ReadonlyMap<string, Meaning>,
): readonly [Meaning | null, number] {
  for (let length = 12; length > 0; length--) {
    const phrase = words.slice(from, from + length).join(' ')
    const meaning = labels.get(phrase) ?? (length <= 7 ? meaningOf(phrase) : null)
    if (meaning) return [meaning, length]
  }
  return [null, 1]
}
