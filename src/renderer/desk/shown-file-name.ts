/**
 * A file can be called anything: signs that are not seen, or that turn the reading direction so that a
 * name looks like another, are shown as what they are, something unknown.
 */
export const shownFileName = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
