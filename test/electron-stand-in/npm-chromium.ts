/** The headless Chromium of the npm package `@sparticuz/chromium`, unpacked once. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">../fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))

export interface HeadlessChromium {
  readonly executablePath: string
  /** Lets it find the libraries and the font that came with it, for computers that have neither. */
  readonly environment: Readonly<Record<string, string>>
}

/** Unpacks it on first use, which takes some seconds. Safe when several programs do so at once. */
export function unpackChromium(): HeadlessChromium {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = join(import.meta.dirname, '../../node_modules/.cache/peerlogg')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    unpack(mkdtempSync(join(cache, 'unpacking-')), folder)
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fontconfig'),
    },
  }
}

/** Works in a folder of its own and takes the final name last: what has it is whole. */
function unpack(folder: string, finalFolder: string): void {
  // The package unpacks into the system's temporary folder, so it gets one of its own.
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'unpack-chromium.ts'), join(packageFolder, 'bin')],
    { env: { ...process.env, TMPDIR: folder }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`)
  // The package's own fonts.conf looks for the font in a fixed place.
  mkdirSync(join(folder, 'fontconfig'))
  writeFileSync(join(folder, 'fontconfig/fonts.conf'), fontsConf)
  try {
    renameSync(folder, finalFolder)
  } catch (error) {
    if (!existsSync(finalFolder)) throw error
    rmSync(folder, { recursive: true })
  }
}
