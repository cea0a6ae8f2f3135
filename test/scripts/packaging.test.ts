import { existsSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { readConfiguration } from '../../scripts/package/configuration.ts'
import { fuseNames, ninthFuse } from '../../scripts/package/fuses.ts'

const root = join(import.meta.dirname, '../..')
// Throws when electron-builder would not take the file.
const configuration = await readConfiguration()

test('all nine fuses are stated, each as docs/security.md says', () => {
  const stated: Readonly<Record<string, unknown>> = { ...configuration.electronFuses, ...ninthFuse }
  expect(Object.keys(stated).toSorted()).toEqual(fuseNames.toSorted())
  const document = readFileSync(join(root, 'docs/security.md'), 'utf8')
  for (const name of fuseNames) {
    const row = new RegExp(
      `^\\| \`?${name}\`?\\s*\\|\\s*${stated[name] ? 'on' : 'off'}\\s*\\|`,
      'im',
    )
    expect(document).toMatch(row)
  }
})

test('it is installed for the whole computer, and the next version knows the one before', () => {
  expect(configuration.msi).toMatchObject({
    perMachine: true,
    upgradeCode: '009F0C77-BC47-448E-8C13-7CC06F746B83',
  })
  expect(configuration.nsis).toMatchObject({
    perMachine: true,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
  })
  expect(configuration.appId).toBe('app.peerlogg')
})

test('nothing is published, and nothing looks for a newer version', () => {
  expect(configuration.publish).toBeNull()
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(dependencies).filter((name) => /updat/.test(name))).toEqual([])
})

test('only what the system must load lies outside the archive', () => {
  expect(configuration.asar).toEqual({ smartUnpack: false })
  expect(configuration.asarUnpack).toEqual(['**/*.node'])
})

test('each system gets its icon, and macOS the one right that compiling needs', () => {
  for (const icon of [
    configuration.win?.icon,
    configuration.mac?.icon,
    configuration.linux?.icon,
  ]) {
    expect(existsSync(join(root, String(icon)))).toBe(true)
  }
  const ico = readFileSync(join(root, 'resources/icon.ico'))
  expect(ico.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]))
  const icns = readFileSync(join(root, 'resources/icon.icns'))
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)

  expect(configuration.mac).toMatchObject({ hardenedRuntime: true })
  const rights = readFileSync(join(root, 'resources/entitlements.mac.plist'), 'utf8')
  expect([...rights.matchAll(/<key>(.*)<\/key>/g)].map(([, name]) => name)).toEqual([
    'com.apple.security.cs.allow-jit',
  ])
})

test('what reaches a server is not packed, nor what that needs and nothing else does', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> }>
  }
  const neededBy = (names: readonly string[], found = new Set<string>()): Set<string> => {
    for (const name of names.filter((each) => !found.has(each))) {
      found.add(name)
      neededBy(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), found)
    }
    return found
  }
  const own = Object.keys(packages['']?.dependencies ?? {}).filter((name) => name !== 'pg')
  const patterns = [configuration.files]
    .flat()
    .flatMap((files) => (typeof files === 'object' ? (files?.filter ?? []) : (files ?? [])))
  const isLeftOut = (name: string) =>
    patterns.some(
      (pattern) =>
        pattern.startsWith('!node_modules/{pg,') &&
        matchesGlob(`node_modules/${name}/a.js`, pattern.slice(1)),
    )
  const elsewhere = neededBy(own)
  for (const name of neededBy(['pg'])) {
    expect([name, isLeftOut(name)]).toEqual([name, !elsewhere.has(name)])
  }
  for (const name of elsewhere) expect([name, isLeftOut(name)]).toEqual([name, false])
})
