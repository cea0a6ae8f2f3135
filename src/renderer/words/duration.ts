const space = '\u00A0'

/**
 * Minutes as people say them: `3 h 20 min`, `2 h`, `45 min`. The same in both languages, unless there
 * are so many hours that `count` groups their figures.
 */
export function durationInWords(
  minutes: number,
  count: (hours: number) => string = String,
): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours > 0 ? [`${count(hours)}${space}h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest}${space}min`] : []),
  ]
  return parts.join(space)
}

/** A fact's figure: a time where it is one, else a count. */
export const isDuration = (factName: string) => factName.endsWith('_minutes')
