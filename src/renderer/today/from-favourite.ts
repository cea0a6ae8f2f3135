import type { Favourite } from '../../shared/session-search.ts'
import { usualParticipants } from '../../shared/session-defaults.ts'
import { type NewSession, noDetails, type Unit } from '../../shared/session.ts'
import { findUnit } from '../sessions/session-fields.ts'

/** A session like those that are often logged. A unit that is gone is left out. */
export function fromFavourite(
  favourite: Favourite,
  day: string,
  units: readonly Unit[],
): NewSession {
  const { activity, label, form, minutes } = favourite
  const unit = findUnit(favourite.unit, units)
  return {
    ...noDetails,
    date: day,
    start: '',
    minutes,
    activity,
    label,
    form,
    unit: unit?.name ?? '',
    setting: unit?.setting ?? '',
    phase: '',
    participants: Number(usualParticipants(activity, form)),
    person: '',
    note: '',
  }
}

/** Whether a favourite's unit has to be told: not the usual one, nor that none has any. */
export const needsUnitTold =
  (favourites: readonly Favourite[], usual: string | undefined) =>
  (unit: string): boolean =>
    unit === '' ? favourites.some((other) => other.unit !== '') : unit !== usual
