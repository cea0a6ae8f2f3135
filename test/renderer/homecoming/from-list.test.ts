import { expect, test } from 'vitest'
import { fromList } from '../../../src/renderer/homecoming/from-list.ts'
import { toNewSession } from '../../../src/renderer/sessions/session-fields.ts'
import { newSession } from '../../../src/shared/session.ts'

const units = [{ name: 'Avdelning 12', setting: 'inpatient' }] as const
const logged = (homecoming: string, day: string) => {
  const fields = fromList({ person: 'Blå björk', homecoming }, 'Avdelning 12', day)
  return newSession.parse(toNewSession({ ...fields, minutes: '30' }, units, day))
}

test('a session from a list is preparation until the homecoming day, and follow-up from then', () => {
  const before = { activity: 'D11', phase: 'before_discharge', form: 'individual' }
  const after = { activity: 'D12', phase: 'after_discharge', form: 'phone' }
  const everywhere = { person: 'Blå björk', unit: 'Avdelning 12', participants: 1 }
  expect(logged('2026-12-03', '2026-12-02')).toMatchObject({ ...everywhere, ...before })
  expect(logged('', '2026-12-02')).toMatchObject({ ...everywhere, ...before })
  expect(logged('2026-12-03', '2026-12-03')).toMatchObject({ ...everywhere, ...after })
  expect(logged('2026-12-03', '2027-01-10')).toMatchObject({ ...everywhere, ...after })
})
