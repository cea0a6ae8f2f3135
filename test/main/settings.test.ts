import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings } from '../../src/main/settings.ts'

let folder: string
const file = () => join(folder, 'new', 'settings.json')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerlogg-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('follows the system’s language until one is chosen', () => {
  expect(openSettings(file(), 'sv-SE').language()).toBe('sv')
  expect(openSettings(file(), 'de-DE').language()).toBe('en')
})

test('remembers the chosen language', () => {
  openSettings(file(), 'sv-SE').setLanguage('en')
  expect(openSettings(file(), 'sv-SE').language()).toBe('en')
})

test('falls back to the system’s language when the file cannot be understood', () => {
  const damaged = join(folder, 'settings.json')
  writeFileSync(damaged, '{"language": "tlh"')
  expect(openSettings(damaged, 'sv-SE').language()).toBe('sv')
})
