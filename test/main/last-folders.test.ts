import { mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LastFolders } from '../../src/main/last-folders.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('begins where the last choice about the same was made, and at home else', () => {
  const folders = new LastFolders()
  const [one, other] = [{}, {}]
  const folder = join(temporaryFolder(), 'minne')
  mkdirSync(folder)
  expect(folders.of(one)).toBe(homedir())
  folders.remember(one, folder)
  expect([folders.of(one), folders.of(other)]).toEqual([folder, homedir()])
  // A stick that was taken out.
  rmSync(folder, { recursive: true })
  expect(folders.of(one)).toBe(homedir())
})

test('knows no folder any more once they are forgotten', () => {
  const folders = new LastFolders()
  const what = {}
  folders.remember(what, temporaryFolder())
  folders.forget()
  expect(folders.of(what)).toBe(homedir())
})
