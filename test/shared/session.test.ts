import { expect, test } from 'vitest'
import {
  type NewSession,
  forms,
  newSession,
  phases,
  session,
  settings,
} from '../../src/shared/session.ts'
import { period } from '../../src/shared/summary.ts'
import { aSession } from '../support/a-session.ts'

function refusalsOf(differences: object): (readonly [field: string, code: string])[] {
  const parsed = newSession.safeParse({ ...aSession(), ...differences })
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) => [String(path[0]), message])
}

test('a session is taken as it stands', () => {
  expect(newSession.parse(aSession())).toEqual(aSession())
})

test('what is optional may be empty', () => {
  const bare = aSession({ start: '', phase: '', participants: 0, person: '', note: '' })
  expect(newSession.parse(bare)).toEqual(bare)
})

test.each([
  [{ date: '2026-02-30' }, 'date', 'bad-date'],
  [{ start: '25:00' }, 'start', 'bad-time'],
  [{ minutes: 0 }, 'minutes', 'bad-minutes'],
  [{ minutes: 1441 }, 'minutes', 'bad-minutes'],
  [{ activity: 'D20' }, 'activity', 'unknown-activity'],
  [{ form: 'telepathy' }, 'form', 'unknown-form'],
  [{ setting: '' }, 'setting', 'unknown-setting'],
  [{ unit: ' ' }, 'unit', 'text-missing'],
  [{ phase: 'later' }, 'phase', 'unknown-phase'],
  [{ participants: -1 }, 'participants', 'bad-participants'],
  [{ participants: 1000 }, 'participants', 'bad-participants'],
  [{ person: '640823-3234' }, 'person', 'identity-number'],
  [{ unit: 'Avdelning 640823-3234' }, 'unit', 'identity-number'],
  [{ note: 'Ringde 701063-2391' }, 'note', 'identity-number'],
  [{ note: 'x'.repeat(4001) }, 'note', 'text-too-long'],
])('%j is refused', (differences, field, code) => {
  expect(refusalsOf(differences)).toEqual([[field, code]])
})

test('everything that is amiss is said at once', () => {
  expect(refusalsOf({ minutes: 0, unit: '', activity: 'X' }).map(([field]) => field)).toEqual([
    'minutes',
    'activity',
    'unit',
  ])
})

test('a session holds nothing else', () => {
  expect(newSession.safeParse({ ...aSession(), diagnosis: 'x' }).success).toBe(false)
  const { note: _, ...withoutNote } = aSession()
  expect(newSession.safeParse(withoutNote).success).toBe(false)
})

test('a saved session has a number', () => {
  expect(session.parse({ ...aSession(), id: 7 }).id).toBe(7)
  expect(session.safeParse(aSession()).success).toBe(false)
})

test('the keys stand in the order of the columns of a CSV', () => {
  expect(Object.keys(newSession.shape).join()).toBe(
    'date,start,minutes,activity,form,setting,unit,phase,participants,person,note',
  )
})

test('every choice has its own code and its own name in both languages', () => {
  for (const choices of [forms, settings, phases]) {
    for (const key of ['code', 'sv', 'en'] as const) {
      expect(new Set(choices.map((choice) => choice[key])).size).toBe(choices.length)
    }
    for (const { code, sv, en } of choices) {
      expect(code).toMatch(/^[a-z_]+$/)
      expect(sv).not.toBe('')
      expect(en).not.toBe('')
    }
  }
})

test('a period may be one day but not run backwards', () => {
  const day: NewSession['date'] = '2026-10-14'
  expect(period.safeParse({ from: day, to: day }).success).toBe(true)
  const backwards = period.safeParse({ from: '2026-10-15', to: day })
  expect(backwards.error?.issues.map(({ message }) => message)).toEqual(['bad-period'])
})
