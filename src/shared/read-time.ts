/** A time of day as people write it (`9`, `930`, `9.30`) as HH:MM; anything else as it stands. */
export function readTime(text: string): string {
  const written = text.trim()
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(written)
  return parts ? `${parts[1]?.padStart(2, '0')}:${parts[2] ?? '00'}` : written
}
