import { activities, type Activity } from '../../shared/activities.ts'
import type { Language } from '../../shared/language.ts'

// Without accents, so that a quick "narvaro" finds "närvaro".
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u)
const startsWord = (text: string, word: string) =>
  wordsOf(text).some((other) => other.startsWith(word))

/** How far a word is from naming the activity; 0 is best, Infinity is not at all. */
function distance(activity: Activity, word: string, language: Language): number {
  const own = activity[language]
  const other = activity[language === 'sv' ? 'en' : 'sv']
  if (folded(activity.code).startsWith(word)) return 0
  if (folded(own).startsWith(word)) return 1
  if (startsWord(own, word)) return 2
  if (startsWord(other, word)) return 3
  return folded(own).includes(word) || folded(other).includes(word) ? 4 : Number.POSITIVE_INFINITY
}

/** The activities that every typed word fits, best first; all of them, in order, for an empty text. */
export function findActivities(text: string, language: Language): readonly Activity[] {
  const words = wordsOf(text).filter((word) => word !== '')
  return activities
    .map((activity) => ({
      activity,
      far: words.reduce((sum, word) => sum + distance(activity, word, language), 0),
    }))
    .filter(({ far }) => Number.isFinite(far))
    .toSorted((a, b) => a.far - b.far)
    .map(({ activity }) => activity)
}
