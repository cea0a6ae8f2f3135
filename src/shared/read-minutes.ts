const inHoursAndMinutes =
  /^(?:(\d+(?:\.\d+)?)\s*(?:h|t|tim|timme|timmar|hours?))?\s*(?:(\d+)\s*(?:m|min|minuter|minutes?)?)?$/

/**
 * Minutes as people write them: `45`, `1:30`, `1,5 h`, `1 h 20 min`. A bare decimal is hours.
 * NaN when the text is none of these.
 */
export function readMinutes(text: string): number {
  const written = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(written)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  if (/^\d+\.\d+$/.test(written)) return Math.round(Number(written) * 60)
  const parts = inHoursAndMinutes.exec(written)
  if (written === '' || !parts) return Number.NaN
  return Math.round(Number(parts[1] ?? 0) * 60) + Number(parts[2] ?? 0)
}
