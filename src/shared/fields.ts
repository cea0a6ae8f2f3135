/**
 * The fields that shapes are made of. Each says with a refusal code why a value is not taken, so the
 * same rule gives the same sentence in the window, in a CSV line and on the command line.
 */
import * as z from 'zod/mini'
import { isDate, isMonth } from './dates.ts'
import { hasIdentityNumber } from './identity-number.ts'
import type { RefusalCode } from './refusal.ts'

/** What a rule of zod answers with. */
export const because = (code: RefusalCode) => ({ error: code })

// Tab and line feed are text; the rest of the control characters, and those that reverse the
// direction of writing, can hide what a text says. Half a surrogate pair is no character at all, and
// two texts that differ in one alone would be stored as the same.
const hiding = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const allowedControl = /[\t\n\r]/g

/**
 * Any text up to `maximum` characters without an identity number; may be empty. Letters such as å
 * become one character each (NFC), so that the same word is the same text wherever it was typed.
 */
export const optionalText = (maximum: number) =>
  z.string(because('invalid-input')).check(
    z.normalize(),
    z.maxLength(maximum, because('text-too-long')),
    z.refine((text) => !hiding.test(text.replaceAll(allowedControl, '')), {
      ...because('text-control-characters'),
    }),
    z.refine((text) => !hasIdentityNumber(text), because('identity-number')),
  )

/** The same as one line: outer spaces are cut off. May be empty. */
export const optionalLine = (maximum: number) =>
  z.string(because('invalid-input')).check(
    z.trim(),
    z.normalize(),
    z.maxLength(maximum, because('text-too-long')),
    z.refine((text) => !hiding.test(text), because('text-control-characters')),
    z.refine((text) => !hasIdentityNumber(text), because('identity-number')),
  )

/** One line of text that is not blank. */
export const requiredLine = (maximum: number) =>
  optionalLine(maximum).check(z.minLength(1, because('text-missing')))

/** A calendar day that exists, YYYY-MM-DD. */
export const date = z.string(because('bad-date')).check(z.refine(isDate, because('bad-date')))

/** A calendar month, YYYY-MM. */
export const month = z.string(because('bad-month')).check(z.refine(isMonth, because('bad-month')))

/** A time of day, HH:MM from 00:00 to 23:59, or empty. */
export const time = z
  .string(because('bad-time'))
  .check(z.regex(/^(([01][0-9]|2[0-3]):[0-5][0-9])?$/, because('bad-time')))

export const wholeNumber = (minimum: number, maximum: number, code: RefusalCode) =>
  z.int(because(code)).check(z.gte(minimum, because(code)), z.lte(maximum, because(code)))

export const oneOf = <const C extends string>(codes: readonly C[], code: RefusalCode) =>
  z.enum(codes, because(code))
