/** A time of day as people write it (`9`, `930`, `9.30`, `kl 9`, `9:30:00`, `2 pm`) as HH:MM; anything else as it stands. */
export function readTime(text: string): string {
  const written = text.trim()
  if (written.length > 20) return written
  const parts =
    /^(?:(?:kl|at)\.?\s?)?(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2})?\s?([ap]\.?m\.?)?$/i.exec(written)
  if (!parts) return written
  const [, hour = '', minute = '00', half = ''] = parts
  return `${in24Hours(hour, half).padStart(2, '0')}:${minute}`
}

function in24Hours(hour: string, half: string): string {
  if (half === '') return hour
  return String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0))
}

const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/**
 * The minutes from one time of day to another, HH:MM; over midnight when the end is the earlier. NaN
 * when they are the same or one is no time.
 */
export function minutesBetween(start: string, end: string): number {
  if (!isTime.test(start) || !isTime.test(end) || start === end) return Number.NaN
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return (minutes(end) - minutes(start) + 1440) % 1440
}
