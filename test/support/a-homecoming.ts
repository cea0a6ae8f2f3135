import { startList } from '../../src/logbook/homecoming.ts'
import type { HomecomingAbout, HomecomingList } from '../../src/shared/homecoming.ts'
import type { Database } from '../../src/vault/database.ts'

export const aHomecoming = (differences: Partial<HomecomingAbout> = {}): HomecomingAbout => ({
  person: 'Blå björk',
  unit: '',
  homecoming: '2026-12-03',
  contactMonths: 4,
  ...differences,
})

/** A list that was started on 22 November 2026. */
export const aList = (db: Database, differences: Partial<HomecomingAbout> = {}): HomecomingList =>
  startList(db, { day: '2026-11-22', list: aHomecoming(differences) })
