import { expect, test } from 'vitest'
import { stepActionOf } from '../../../src/renderer/study-plans/step-keys.ts'

const key = (name: string, held: Partial<Parameters<typeof stepActionOf>[0]> = {}) =>
  stepActionOf({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  })

test('a single key does one thing, whatever its capitals', () => {
  expect(['d', 'D', 'p', 'n', 'o', 'l', 'u', 'Enter', 'Delete'].map((name) => key(name))).toEqual([
    'done',
    'done',
    'under_way',
    'not_relevant',
    'open',
    'log',
    'follow-up',
    'edit',
    'remove',
  ])
  expect(key('x')).toBeUndefined()
})

test('arrows move a step with Shift alone, and no key works with Ctrl or while it is held down', () => {
  expect(key('ArrowUp', { shiftKey: true })).toBe('up')
  expect(key('ArrowDown', { shiftKey: true })).toBe('down')
  expect(key('ArrowUp')).toBeUndefined()
  expect(key('d', { ctrlKey: true })).toBeUndefined()
  expect(key('Delete', { repeat: true })).toBeUndefined()
})
