import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'peerlogg-rooms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const forbidden = [
  ['src/shared', '../vault/open.ts'],
  ['src/shared', 'node:fs'],
  ['src/vault', '../logbook/sessions.ts'],
  ['src/sharing', 'electron'],
  ['src/logbook', '../supervision/imports.ts'],
  ['src/supervision', '../logbook/sessions.ts'],
  ['src/supervision', '../rollup/imports.ts'],
  ['src/rollup', '../supervision/imports.ts'],
  ['src/rollup', '../vault/open.ts'],
  ['src/rollup', 'pg'],
  ['src/main', '../rollup/imports.ts'],
  ['src/main', 'pg'],
  ['src/upkeep', '../main/handlers.ts'],
  ['src/upkeep', 'electron'],
  ['src/suppression', '../supervision/imports.ts'],
  ['src/suppression', 'node:fs'],
  ['src/main', '../renderer/api.ts'],
  ['src/cli', '../main/handlers.ts'],
  ['src/renderer', '../vault/open.ts'],
  ['src/renderer/today', '../../logbook/sessions.ts'],
  ['src/renderer/ui', '../api.ts'],
] as const
const allowed = [
  ['src/vault', '../shared/refusal.ts'],
  ['src/logbook', '../sharing/signing.ts'],
  ['src/rollup', '../sharing/judge-export.ts'],
  ['src/cli', '../rollup/imports.ts'],
  ['src/upkeep', '../logbook/contents.ts'],
  ['src/suppression', '../shared/supervision.ts'],
  ['src/main', 'electron'],
  ['src/renderer/today', '../api.ts'],
] as const

function lint(imports: typeof forbidden | typeof allowed): string[] {
  rmSync(join(folder, 'src'), { recursive: true, force: true })
  for (const [index, [room, target]] of imports.entries()) {
    mkdirSync(join(folder, room), { recursive: true })
    writeFileSync(join(folder, room, `${index}.ts`), `import '${target}'\n`)
  }
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['--format=unix', '--disable-nested-config', '-c', '.oxlintrc.json'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  )
  return stdout.split('\n').filter((line) => line.includes('no-restricted-imports'))
}

test('lint refuses every import that goes the wrong way', () => {
  const found = lint(forbidden)
  for (const [index, [room]] of forbidden.entries()) {
    expect(found.some((line) => line.includes(join(room, `${index}.ts`)))).toBe(true)
  }
})

test('lint allows the imports that go the right way', () => {
  expect(lint(allowed)).toEqual([])
})
