import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

test('the newest entry of the changelog is the version of the package', () => {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
  expect(/^## ([0-9.]+)/m.exec(changelog)?.[1]).toBe(packageJson.version)
})
