/**
 * How hard a new passphrase is to guess. Fetched when one is typed, since its word lists are larger
 * than the rest of the window. Nothing here refuses a passphrase.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

export interface PassphraseStrength {
  readonly level: 'easy' | 'possible' | 'hard'
  /** What makes it easier to guess than it looks; absent when more words are what would help. */
  readonly because?: 'usual' | 'known' | 'keys' | 'repeated' | 'date'
}

/**
 * Guesses, as powers of ten. A guess takes a quarter of a second of a processor and 64 MiB: a thousand
 * processors side by side need about a month for ten to the tenth.
 */
const levels = { possible: 8, hard: 10 }

const estimator = new ZxcvbnFactory({
  dictionary,
  graphs: adjacencyGraphs,
  // What comes after is no easier to guess; without an end the estimate would take seconds.
  maxLength: 64,
})

/** `known` is what somebody who guesses knows, such as the profile's label. */
export function strengthOf(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const found = estimator.check(passphrase, ['peerlogg', ...known.flatMap(wholeAndWords)])
  const guesses = Math.min(found.guessesLog10, guessesOfWords(passphrase))
  if (guesses >= levels.hard) return { level: 'hard' }
  // A reason counts for what it is about: most of the passphrase.
  const longest = found.sequence.find(({ i, j }) => 2 * (j - i + 1) > passphrase.length)
  const because = longest && reasonIn(longest)
  return { level: guesses >= levels.possible ? 'possible' : 'easy', ...(because && { because }) }
}

/**
 * Guesses for somebody who tries Swedish words, which the word lists hardly know: ten thousand for a
 * word, and for each further eight letters, since Swedish puts words together.
 */
function guessesOfWords(passphrase: string): number {
  const parts = passphrase.toLowerCase().match(/\p{L}+|[^\p{L}\s]/gu) ?? []
  return parts
    .map((part) =>
      /^\p{L}/u.test(part) ? Math.min(part.length, 4 * Math.ceil(part.length / 8)) : 1,
    )
    .reduce((sum, exponent) => sum + exponent, 0)
}

const wholeAndWords = (text: string) => [text, ...text.split(/\s+/)]

type Found = ReturnType<typeof estimator.check>['sequence'][number]

function reasonIn(found: Found): PassphraseStrength['because'] {
  switch (found.pattern) {
    case 'dictionary':
      if (found['dictionaryName'] === 'userInputs') return 'known'
      return found['dictionaryName'] === 'passwords-common' ? 'usual' : undefined
    case 'spatial':
    case 'sequence':
      return 'keys'
    case 'repeat':
      return 'repeated'
    case 'date':
    case 'regex':
      return 'date'
    default:
      return undefined
  }
}
