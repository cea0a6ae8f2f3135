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

test('remembers who was here last beside the language, and chooses no language by that', () => {
  const [first, second] = ['0'.repeat(32), 'f'.repeat(32)]
  expect(openSettings(file(), 'sv-SE').latestProfile()).toBeNull()
  openSettings(file(), 'sv-SE').setLatestProfile(first)
  expect(openSettings(file(), 'de-DE').language()).toBe('en')
  openSettings(file(), 'sv-SE').setLanguage('en')
  openSettings(file(), 'sv-SE').setLatestProfile(second)
  expect(openSettings(file(), 'sv-SE').language()).toBe('en')
  expect(openSettings(file(), 'sv-SE').latestProfile()).toBe(second)
})
