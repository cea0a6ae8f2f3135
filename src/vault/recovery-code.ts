/**
 * The printed code that opens a profile whose passphrase is forgotten: 130 random bits, written to be
 * read from paper and typed back, with a check that notices a slip before anything is tried.
 */
import { randomBytes } from 'node:crypto'
import { Refusal } from '../shared/refusal.ts'

/** Crockford's base32, without I, L, O and U (https://www.crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 26
const characters = randomCharacters + 2

/**
 * The largest prime that two characters can tell. A code read as one number is a multiple of it, and
 * neither one wrong character nor two that have changed places can lead to another multiple.
 */
const modulus = 1021

/** A new code: seven groups of four characters, the last two of which are the check. */
export function newRecoveryCode(): string {
  // 32 divides 256, so every character is as likely as any other.
  const digits = Array.from(randomBytes(randomCharacters), (byte) => byte % alphabet.length)
  const check = (modulus - remainderOf([...digits, 0, 0])) % modulus
  digits.push(Math.floor(check / alphabet.length), check % alphabet.length)
  return inGroups(digits.map((digit) => alphabet[digit]).join(''))
}

/**
 * The 28 characters of a code in ASCII, however it was typed: in small letters, with other marks or
 * none between the groups, with the letters that look like 0 and 1. The caller wipes them. Throws
 * Refusal 'recovery-code-mistyped'.
 */
export function readRecoveryCode(text: string): Uint8Array {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const digits = Array.from(typed, (character) => alphabet.indexOf(character))
  if (digits.length !== characters || digits.includes(-1) || remainderOf(digits) !== 0) {
    throw new Refusal('recovery-code-mistyped')
  }
  return new TextEncoder().encode(typed)
}

/** A code as it is printed, however it was typed. Throws Refusal 'recovery-code-mistyped'. */
export function asPrinted(text: string): string {
  const typed = readRecoveryCode(text)
  try {
    return inGroups(new TextDecoder().decode(typed))
  } finally {
    typed.fill(0)
  }
}

function inGroups(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}

function remainderOf(digits: readonly number[]): number {
  return digits.reduce((rest, digit) => (rest * alphabet.length + digit) % modulus, 0)
}
