/** A word of a line, and where it stands. */
export interface Token {
  readonly from: number
  readonly to: number
  /** In lower case. */
  readonly word: string
}

// Words part at spaces and punctuation; a comma or slash between digits belongs to a number or a date.
const written = /[+&]|(?:[^\s,;!?()[\]{}"“”«»/|+&]|(?<=\d)[,/](?=\d))+/gu
const outerStart = /^[.:'’*#]+/
const outerEnd = /[.:'’*…]+$/

/** The words of a text, at most `most`. */
export function tokensOf(text: string, most: number): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(written)) {
    if (tokens.length === most) break
    const [whole] = match
    // A word longer than this is none that could be understood.
    if (whole.length > 80) {
      tokens.push({ from: match.index, to: match.index + whole.length, word: '' })
      continue
    }
    const from = match.index + (outerStart.exec(whole)?.[0].length ?? 0)
    const to = match.index + whole.length - (outerEnd.exec(whole)?.[0].length ?? 0)
    if (from < to) tokens.push({ from, to, word: text.slice(from, to).normalize().toLowerCase() })
  }
  return tokens
}
