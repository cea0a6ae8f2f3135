import { expect, test } from 'vitest'
import { differencesOf } from '../../../src/renderer/plans/differences.ts'
import { aHomecoming } from '../../support/a-homecoming.ts'

test('a form says only what was changed in it, and how to take that back', () => {
  const names = ['homecoming', 'contactMonths', 'person'] as const
  const before = aHomecoming()
  expect(differencesOf(names, before, before)).toEqual({ changes: {}, undoing: {} })
  expect(differencesOf(names, before, aHomecoming({ homecoming: '', contactMonths: 6 }))).toEqual({
    changes: { homecoming: '', contactMonths: 6 },
    undoing: { homecoming: '2026-12-03', contactMonths: 4 },
  })
})
