import { readMinutes } from './read-minutes.ts'

const bareNumber = /^\d{1,6}(?:[.,]\d{1,4})?$/

/**
 * A length as people write it where hours are asked for, in minutes: `7` and `7,5` are hours, anything
 * else is read as by `readMinutes`. NaN when the text is neither.
 */
export function readHours(text: string): number {
  const written = text.trim()
  return bareNumber.test(written)
    ? Math.round(Number(written.replace(',', '.')) * 60)
    : readMinutes(written)
}
