/**
 * `npm run test:package [-- folder]`: looks into a packaged app, such as dist/linux-unpacked, and runs
 * what is in its archive on the Electron stand-in. Without a folder it packages the app itself, for all
 * three systems, around a stand-in for Electron’s runtime, which may be out of reach. It needs no network.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createProfile, goTo, lock, logSession, unlock } from '../test/support/journey.ts'
import { launchApp } from '../test/support/launch-app.ts'
import { peer } from '../test/support/profiles.ts'
import { buildApp } from './build-app.ts'
import { inspectPackage, type PackagedApp } from './package/inspect.ts'
import { runElectronBuilder } from './package/pack.ts'
import { makeStandInDistribution, standInPlatforms } from './package/stand-in-distribution.ts'

const folder = mkdtempSync(join(tmpdir(), 'peerlogg-package-'))
const contents = join(folder, 'contents')
const electronBuilderNames = {
  linux: { option: '--linux', unpacked: 'linux-unpacked' },
  win32: { option: '--win', unpacked: 'win-unpacked' },
  darwin: { option: '--mac', unpacked: 'mac' },
}
const faults: string[] = []
try {
  for (const app of packageGiven() ?? packagesApart()) {
    const own = join(contents, `${app.platform}-${app.arch}`)
    const found = await inspectPackage(app, own)
    // The database's binary of another system cannot be loaded here.
    if (app.platform === process.platform && app.arch === process.arch) {
      found.push(...(await runPackaged(own)))
    }
    faults.push(...found.map((fault) => `${app.platform} ${app.arch}: ${fault}`))
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? 'The package is sound.' : `${faults.length} faults.`)
process.exitCode = faults.length === 0 ? 0 : 1

function packageGiven(): PackagedApp[] | null {
  const given = process.argv[2]
  if (given === undefined) return null
  const arch = /arm64/.test(given) ? 'arm64' : 'x64'
  return [{ folder: resolve(given), platform: process.platform, arch }]
}

function packagesApart(): PackagedApp[] {
  buildApp()
  // electron-builder makes nothing for macOS on Windows.
  const isMade = (platform: string) => platform !== 'darwin' || process.platform !== 'win32'
  return standInPlatforms.filter(isMade).map((platform) => {
    const runtime = join(folder, 'runtime', platform)
    const output = join(folder, 'output', platform)
    const { option, unpacked } = electronBuilderNames[platform]
    makeStandInDistribution(runtime, platform)
    runElectronBuilder(
      option,
      'dir',
      '--x64',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${output}`,
    )
    return { folder: join(output, unpacked), platform, arch: 'x64' }
  })
}

/** Answers what went wrong: a sound app opens a profile, logs, locks and finds it again. */
async function runPackaged(unpacked: string): Promise<readonly string[]> {
  const own = join(folder, 'run')
  mkdirSync(own)
  const main = join(unpacked, 'out/main/main.js')
  const app = await launchApp({ runtime: 'stand-in', folder: own, language: 'sv', main })
  try {
    const { page } = app
    await createProfile(page, peer)
    await logSession(page, {
      minutes: '45',
      activity: 'D01',
      unit: 'Avdelning 12',
      setting: 'Heldygnsvård',
    })
    await goTo(page, 'Sammanställning')
    await lock(page)
    await unlock(page, peer)
  } finally {
    await app.close()
  }
  return app.problems
}
