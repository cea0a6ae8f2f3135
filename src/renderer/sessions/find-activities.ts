import { findActivityByWords } from '../../shared/activity-words.ts'
import { getActivity } from '../../shared/activities.ts'
import type { Language } from '../../shared/language.ts'
import type { OfferedActivity } from '../../shared/preferences.ts'
import { folded } from '../words/folded.ts'

const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u)
const startsWord = (text: string, word: string) =>
  wordsOf(text).some((other) => other.startsWith(word))

/** How far a word is from naming the activity; 0 is best, Infinity is not at all. */
function distance(offered: OfferedActivity, word: string, language: Language): number {
  const usual = getActivity(offered.activity)
  const own = offered.label === '' ? usual[language] : offered.label
  const others = [usual[language === 'sv' ? 'en' : 'sv'], usual[language]]
  if (folded(usual.code).startsWith(word)) return offered.label === '' ? 0 : 1
  if (folded(own).startsWith(word)) return 1
  if (startsWord(own, word)) return 2
  if (others.some((name) => startsWord(name, word))) return 3
  return [own, ...others].some((name) => folded(name).includes(word)) ? 4 : Number.POSITIVE_INFINITY
}

/**
 * The offered ones that every typed word fits, best first; all of them, in order, for an empty text.
 * When no name fits, the one that the words are understood as in a line.
 */
export function findActivities(
  text: string,
  offered: readonly OfferedActivity[],
  language: Language,
): readonly OfferedActivity[] {
  const words = wordsOf(text).filter((word) => word !== '')
  const named = offered
    .map((activity) => ({
      activity,
      far: words.reduce((sum, word) => sum + distance(activity, word, language), 0),
    }))
    .filter(({ far }) => Number.isFinite(far))
    .toSorted((a, b) => a.far - b.far)
    .map(({ activity }) => activity)
  if (named.length > 0) return named
  const meant = findActivityByWords(text, offered)
  return offered.filter(
    ({ activity, label }) => activity === meant?.activity && label === meant.label,
  )
}
