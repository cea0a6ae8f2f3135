/**
 * Chooses words for `src/shared/swedish-words.ts`: from candidates on standard input, the best first,
 * it keeps each that can be told from those before it. The rules are the ones that the tests hold the
 * list to (decision 0037).
 */
import { text } from 'node:stream/consumers'
import { wordlist as englishWords } from '@scure/bip39/wordlists/english.js'

/** Short enough to say in one breath, and nothing but the letters of the Swedish alphabet. */
const isPlain = (word: string) => /^[a-zåäö]{3,8}$/.test(word)

/** As somebody types it who has no å, ä and ö. */
const bare = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '')

const english = new Set(englishWords)

/** Roughly how a word sounds: what is spelled in two ways and said in one becomes the same. */
function soundOf(word: string): string {
  return word
    .replaceAll(/sch|skj|stj|sj|ch|sk(?=[eiyäö])/g, 'S')
    .replaceAll(/tj|kj|k(?=[eiyäö])/g, 'C')
    .replaceAll(/^(?:dj|gj|hj|lj)|^g(?=[eiyäö])/g, 'j')
    .replaceAll(/c(?=[eiy])|z/g, 's')
    .replaceAll(/ck|c|q/g, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('o', 'å')
    .replaceAll('e', 'ä')
    .replaceAll(/(.)\1/g, '$1')
}

/** Whether one letter put in, left out or changed makes one of the other. */
function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  return (
    one.slice(start + 1) === other.slice(start + 1) ||
    one.slice(start) === other.slice(start + 1) ||
    one.slice(start + 1) === other.slice(start)
  )
}

interface Looked {
  readonly word: string
  readonly bare: string
  readonly sound: string
}

const lookAt = (word: string): Looked => ({ word, bare: bare(word), sound: soundOf(word) })

const areAlike = (one: Looked, other: Looked) =>
  isOneLetterApart(one.bare, other.bare) ||
  one.bare.startsWith(other.bare) ||
  other.bare.startsWith(one.bare) ||
  one.sound === other.sound

/** The words of a list that break a rule, each with the word it is too like, if any. */
export function badWords(words: readonly string[]): string[] {
  const looked = words.map(lookAt)
  return looked.flatMap((one, place) => {
    if (!isPlain(one.word) || english.has(one.bare)) return [one.word]
    const like = looked.find((other, before) => before < place && areAlike(one, other))
    return like ? [`${one.word} (${like.word})`] : []
  })
}

function choose(candidates: readonly string[], most: number): string[] {
  const chosen: Looked[] = []
  for (const one of candidates.map(lookAt)) {
    if (chosen.length === most) break
    if (!isPlain(one.word) || english.has(one.bare)) continue
    if (!chosen.some((other) => areAlike(one, other))) chosen.push(one)
  }
  return chosen.map(({ word }) => word)
}

if (import.meta.main) {
  const candidates = (await text(process.stdin)).split(/\s+/u).filter(Boolean)
  const chosen = choose(candidates, 2048)
  console.log(chosen.toSorted((one, other) => one.localeCompare(other, 'sv')).join('\n'))
  console.error(`${chosen.length} of ${candidates.length}`)
}
