import { expect, test } from 'vitest'
import { lineActionOf } from '../../../src/renderer/sessions/line-keys.ts'

const noModifier = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  lineActionOf({ key, ...noModifier, ...more })

test('reads the keys of a line, in either case', () => {
  expect(pressed('r')).toBe('repeat')
  expect(pressed('R')).toBe('repeat')
  expect(pressed('Delete')).toBe('remove')
  expect(pressed('ArrowLeft', { shiftKey: true })).toBe('earlier')
})

test('leaves the keys of the window and of the list alone', () => {
  expect(pressed('r', { ctrlKey: true })).toBeUndefined()
  expect(pressed('Delete', { shiftKey: true })).toBeUndefined()
  expect(pressed('ArrowLeft')).toBeUndefined()
})

test('does nothing to the next line while a key is held down', () => {
  expect(pressed('Delete', { repeat: true })).toBeUndefined()
  expect(pressed('r', { repeat: true })).toBeUndefined()
})
