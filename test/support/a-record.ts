import type { NewRecord } from '../../src/shared/own-development.ts'

/** A course of a day; what differs is said. */
export const aRecord = (differences: Partial<NewRecord> = {}): NewRecord => ({
  date: '2026-10-14',
  kind: 'course',
  title: 'Att dela sin berättelse',
  organiser: 'En folkhögskola',
  minutes: 420,
  hasCertificate: true,
  ...differences,
})
