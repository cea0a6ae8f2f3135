import { expect, test } from 'vitest'
import { arePressed, ariaKeys } from '../../../src/renderer/shell/shortcuts.ts'

const pressed = (keys: string, event: Partial<KeyboardEvent>) =>
  arePressed(keys, {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...event,
  } as KeyboardEvent)

test('takes a letter with Ctrl, in either case, and Cmd as well', () => {
  expect(pressed('Ctrl+K', { key: 'k', ctrlKey: true })).toBe(true)
  expect(pressed('Ctrl+K', { key: 'K', ctrlKey: true })).toBe(true)
  expect(pressed('Ctrl+K', { key: 'k', metaKey: true })).toBe(true)
  expect(pressed('Ctrl+K', { key: 'k' })).toBe(false)
})

test('takes a key with Alt by its place, since the letter it writes differs', () => {
  expect(pressed('Alt+1', { key: '¡', code: 'Digit1', altKey: true })).toBe(true)
  expect(pressed('Alt+N', { key: '~', code: 'KeyN', altKey: true })).toBe(true)
  expect(pressed('Alt+1', { key: '1', code: 'Digit1' })).toBe(false)
})

test('leaves AltGr and Shift to what they write', () => {
  expect(pressed('Alt+2', { key: '@', code: 'Digit2', altKey: true, ctrlKey: true })).toBe(false)
  expect(pressed('Ctrl+L', { key: 'l', ctrlKey: true, altKey: true })).toBe(false)
  expect(pressed('Ctrl+Z', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false)
})

test('takes a key without company', () => {
  expect(pressed('F1', { key: 'F1', code: 'F1' })).toBe(true)
  expect(pressed('Escape', { key: 'Escape' })).toBe(true)
  expect(pressed('Escape', { key: 'Escape', ctrlKey: true })).toBe(false)
})

test('names the keys as assistive technology knows them', () => {
  expect(ariaKeys('Ctrl+L')).toBe('Control+L')
  expect(ariaKeys('Alt+1')).toBe('Alt+1')
})
