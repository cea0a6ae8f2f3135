import { expect, test } from 'vitest'
import {
  type NewSession,
  forms,
  newSession,
  phases,
  questionsAbout,
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
  [{ minutes: 1441 }, 'minutes', 'over-24-hours'],
  [{ activity: 'D20' }, 'activity', 'unknown-activity'],
  [{ form: 'telepathy' }, 'form', 'unknown-form'],
  [{ setting: '' }, 'setting', 'setting-missing'],
  [{ unit: ' ' }, 'unit', 'text-missing'],
  [{ phase: 'later' }, 'phase', 'unknown-phase'],
  [{ participants: -1 }, 'participants', 'bad-participants'],
  [{ participants: 1000 }, 'participants', 'bad-participants'],
  [{ person: '640823-3234' }, 'person', 'identity-number'],
  [{ unit: 'Avdelning 640823-3234' }, 'unit', 'identity-number'],
  [{ note: 'Ringde 701063-2391' }, 'note', 'identity-number'],
  [{ note: 'x'.repeat(4001) }, 'note', 'text-too-long'],
  [{ happened: false, participants: 1 }, 'participants', 'did-not-happen'],
  [{ participants: 3, newParticipants: 4 }, 'newParticipants', 'bad-new-participants'],
  [{ secondary: ['D01'] }, 'secondary', 'chosen-twice'],
  [{ secondary: ['D02', 'D02'] }, 'secondary', 'chosen-twice'],
  [{ secondary: ['D02', 'D03', 'D04', 'D05', 'D06', 'D07'] }, 'secondary', 'too-many-choices'],
  [{ links: ['clinic'] }, 'links', 'invalid-input'],
])('%j is refused', (differences, field, code) => {
  expect(refusalsOf(differences)).toEqual([[field, code]])
})

test('what did not happen may have taken no time, and a session may lack a unit', () => {
  expect(refusalsOf({ happened: false, minutes: 0, participants: 0 })).toEqual([])
  expect(refusalsOf({ unit: '', setting: '' })).toEqual([])
})

test.each([
  [{ date: '2026-10-15' }, ['future-date']],
  [{ date: '1989-12-31' }, ['before-1990']],
  [{ date: '2026-10-14', minutes: 601 }, ['over-10-hours']],
  [{ date: '2026-10-14', minutes: 600 }, []],
])('%j is asked about', (differences, questions) => {
  expect(questionsAbout(aSession(differences), '2026-10-14')).toEqual(questions)
})

test('everything that is amiss is said at once', () => {
  expect(
    refusalsOf({ minutes: 1441, activity: 'X', note: '640823-3234' }).map(([field]) => field),
  ).toEqual(['minutes', 'activity', 'note'])
})

test('a session holds nothing else', () => {
  expect(newSession.safeParse({ ...aSession(), diagnosis: 'x' }).success).toBe(false)
  const { note: _, ...withoutNote } = aSession()
  expect(newSession.safeParse(withoutNote).success).toBe(false)
})

test('a saved session has a number', () => {
  expect(session.parse({ ...aSession(), id: 7, revision: 1 }).id).toBe(7)
  expect(session.safeParse(aSession()).success).toBe(false)
})

test('the keys stand in the order of the columns of a CSV', () => {
  expect(Object.keys(newSession.shape).join()).toBe(
    'date,start,minutes,activity,form,setting,unit,phase,participants,person,note,' +
      'label,secondary,newParticipants,planned,coLeader,firstContact,happened,withPerson,links',
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
