/**
 * The words of a key in both languages. A fingerprint is stored and printed as its English words, those
 * of BIP-39, joined by hyphens; in Swedish the same numbers are other words. No word is in both lists.
 */
import { wordlist as englishWords } from '@scure/bip39/wordlists/english.js'
import type { Language } from './language.ts'
import { swedishWords } from './swedish-words.ts'

export { englishWords }

/** The words of a fingerprint in a language, in order. */
export function wordsIn(language: Language, fingerprint: string): string[] {
  const words = fingerprint.split('-')
  if (language === 'en') return words
  return words.map((word) => swedishWords[englishWords.indexOf(word)] ?? word)
}

/**
 * The fingerprint that somebody typed as they heard it, in either language: capitals, spaces, commas
 * or hyphens between the words, and a and o for å, ä and ö. What is no word stays as it was typed.
 */
export function readFingerprint(typed: string): string {
  const places = new Map(swedishWords.map((word, place) => [bare(word), place]))
  return typed
    .toLowerCase()
    .split(/[\s,.-]+/u)
    .filter((word) => word !== '')
    .map((word) => englishWords[places.get(bare(word)) ?? -1] ?? word)
    .join('-')
}

const bare = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '')
