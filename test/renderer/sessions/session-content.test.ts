import { expect, test } from 'vitest'
import { contentOf, repeatOf } from '../../../src/renderer/sessions/session-content.ts'
import { newSession, noDetails } from '../../../src/shared/session.ts'
import { fullSession } from '../../support/open-log.ts'

const logged = { ...fullSession, id: 7, revision: 3 }

test('what a session says is a session that can be logged', () => {
  expect(contentOf(logged)).toEqual(fullSession)
})

test('a repeated session is the same work, without what was told of the first alone', () => {
  const repeated = repeatOf(logged, '2026-10-20')
  expect(repeated).toEqual({
    ...fullSession,
    ...noDetails,
    date: '2026-10-20',
    start: '',
    note: '',
    label: 'Konstrunda',
    secondary: ['D01', 'D10'],
  })
  expect(newSession.safeParse(repeated).success).toBe(true)
})
