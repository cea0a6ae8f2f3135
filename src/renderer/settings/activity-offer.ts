/** Changes to the list of activities that are offered. Each answers a new list. */
import { activities, type ActivityCode } from '../../shared/activities.ts'
import type { OfferedActivity } from '../../shared/preferences.ts'

type Offer = readonly OfferedActivity[]
type Work = Pick<OfferedActivity, 'activity' | 'label'>

export const isSameWork = (a: Work, b: Work): boolean =>
  a.activity === b.activity && a.label === b.label

export const kindOf = (code: ActivityCode): 'direct' | 'indirect' =>
  activities.find((activity) => activity.code === code)?.kind ?? 'direct'

export const ofKind = (offer: Offer, kind: 'direct' | 'indirect'): Offer =>
  offer.filter(({ activity }) => kindOf(activity) === kind)

/** One step up or down among those of its kind; the same list where there is nowhere to go. */
export function moved(offer: Offer, work: Work, step: 1 | -1): Offer {
  const places = offer.flatMap(({ activity }, i) =>
    kindOf(activity) === kindOf(work.activity) ? [i] : [],
  )
  const from = offer.findIndex((one) => isSameWork(one, work))
  const to = places[places.indexOf(from) + step]
  const [one, other] = [offer[from], to === undefined ? undefined : offer[to]]
  if (!one || !other || to === undefined) return offer
  return offer.with(from, other).with(to, one)
}

/** Where it stands among those of its kind, from 1, and how many they are. */
export function placeOf(offer: Offer, work: Work): { place: number; count: number } {
  const alike = ofKind(offer, kindOf(work.activity))
  return { place: alike.findIndex((one) => isSameWork(one, work)) + 1, count: alike.length }
}

export const shownOrHidden = (offer: Offer, work: Work, isHidden: boolean): Offer =>
  offer.map((one) => (isSameWork(one, work) ? { ...one, isHidden } : one))

export const without = (offer: Offer, work: Work): Offer =>
  offer.filter((one) => !isSameWork(one, work))

/** Right after the last one under the same code. */
export function withLabel(offer: Offer, { activity, label }: Work): Offer {
  const last = offer.findLastIndex((one) => one.activity === activity)
  return offer.toSpliced(last + 1, 0, { activity, label, isHidden: false })
}
