import { folded, foldedWords } from '../words/folded.ts'

export interface Command {
  readonly id: string
  readonly name: string
  /** Other words that it is known by. */
  readonly words?: string
  /** Keys that do the same. */
  readonly keys?: string
  /** Only shown once something is typed. */
  readonly isQuiet?: boolean
  readonly run: () => void
}

/** How far a typed word is from the command; 0 is best, Infinity is not at all. */
function distance({ name, words = '' }: Command, word: string): number {
  if (folded(name).startsWith(word)) return 0
  if (foldedWords(name).some((other) => other.startsWith(word))) return 1
  if (foldedWords(words).some((other) => other.startsWith(word))) return 2
  return folded(name).includes(word) ? 3 : Number.POSITIVE_INFINITY
}

interface Found {
  readonly commands: readonly Command[]
  /** How far the best of them is from the text; 0 is nearest, Infinity when there is none. */
  readonly far: number
}

/** The commands that every typed word fits, best first; for an empty text those that are not quiet. */
export function findCommands(text: string, commands: readonly Command[]): Found {
  const words = foldedWords(text)
  const found = commands
    .filter(({ isQuiet }) => words.length > 0 || !isQuiet)
    .map((command) => ({
      command,
      far: words.reduce((sum, word) => sum + distance(command, word), 0),
    }))
    .filter(({ far }) => Number.isFinite(far))
    .toSorted((a, b) => a.far - b.far)
  return {
    commands: found.map(({ command }) => command),
    far: found[0]?.far ?? Number.POSITIVE_INFINITY,
  }
}
