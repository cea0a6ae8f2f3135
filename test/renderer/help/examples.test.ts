import { expect, test } from 'vitest'
import { lineExamples } from '../../../src/renderer/help/examples.ts'
import { readOneLine } from '../../../src/shared/one-line.ts'
import { usualPreferences } from '../../../src/shared/preferences.ts'

const examples = Object.values(lineExamples).flat()

test.each(examples)('“%s” is understood whole', (example) => {
  const { session } = readOneLine(example, {
    today: '2026-11-20',
    units: [],
    people: [],
    activities: usualPreferences.activities,
  })
  expect(session).toMatchObject({ minutes: expect.any(Number), activity: expect.any(String) })
  expect(session.note).toBeUndefined()
})
