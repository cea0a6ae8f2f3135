/**
 * A day as people write it: `2026-10-06`, `20261006`, `261006`, or `6/10` in the year of `today`.
 * Anything else as it stands, for the schema to refuse.
 */
export function readDate(text: string, today: string): string {
  const written = text.trim()
  const digits = /^(\d{2})?(\d{2})(\d{2})(\d{2})$/.exec(written)
  if (digits) return `${digits[1] ?? today.slice(0, 2)}${digits[2]}-${digits[3]}-${digits[4]}`
  const dayOfYear = /^(\d{1,2})\s*[/.]\s*(\d{1,2})$/.exec(written)
  if (dayOfYear) {
    const [, day = '', month = ''] = dayOfYear
    return `${today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return written
}
