/** What electron-builder needs of Electron’s runtime to package the app, where that cannot be fetched. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { sentinel } from './fuses.ts'

export const standInPlatforms = ['linux', 'win32', 'darwin'] as const
type Platform = (typeof standInPlatforms)[number]

/** Each fuse as Electron 45 ships it; see `fuseNames`. */
const shipped = '101100011'
const fuses = Buffer.from(
  `${sentinel}\x01${String.fromCharCode(shipped.length)}${shipped}`,
  'latin1',
)

/** Writes a folder that looks like the runtime, with a program that holds its fuses and does nothing. */
export function makeStandInDistribution(folder: string, platform: Platform): void {
  const files = { LICENSE: '', 'LICENSES.chromium.html': '', version: '', ...filesOf(platform) }
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
    chmodSync(path, 0o755)
  }
}

function filesOf(platform: Platform): Record<string, Buffer | string> {
  const locales = { 'locales/de.pak': '', 'locales/en-US.pak': '', 'locales/sv.pak': '' }
  if (platform === 'linux') return { ...locales, electron: fuses }
  if (platform === 'win32') return { ...locales, 'electron.exe': windowsProgram() }
  const frameworks = 'Electron.app/Contents/Frameworks'
  const framework = `${frameworks}/Electron Framework.framework`
  return {
    ...bundle('Electron.app', 'Electron'),
    ...bundle(`${frameworks}/Electron Helper.app`, 'Electron Helper'),
    'Electron.app/Contents/Resources/sv.lproj/locale.pak': '',
    'Electron.app/Contents/Resources/en.lproj/locale.pak': '',
    [`${framework}/Versions/A/Resources/sv.lproj/locale.pak`]: '',
    [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: '',
    [`${framework}/Electron Framework`]: fuses,
  }
}

/** Windows knows a program's name and the sum of the archive from resources, which must have a language. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Stand-in' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.concat([Buffer.from(program.generate()), fuses])
}

function bundle(path: string, program: string): Record<string, string> {
  const list = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${program}</string></dict></plist>
`
  return { [`${path}/Contents/Info.plist`]: list, [`${path}/Contents/MacOS/${program}`]: '' }
}
