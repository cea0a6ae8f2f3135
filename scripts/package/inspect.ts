/** Looks into a packaged app: what must be inside, what must not, and how its fuses are set. */
import { readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { homedir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import { root } from '../build-app.ts'
import { readConfiguration } from './configuration.ts'
import { fuseNames, ninthFuse, programOf, readFuses } from './fuses.ts'

export interface PackagedApp {
  /** The folder that electron-builder made, such as dist/linux-unpacked. */
  readonly folder: string
  readonly platform: string
  readonly arch: string
}

interface Contents {
  readonly folder: string
  /** Every file of the archive, by its path with slashes. */
  readonly files: readonly string[]
}

/** Unpacks the archive into `folder`, and answers what is wrong with the package, a line for each. */
export async function inspectPackage(app: PackagedApp, folder: string): Promise<string[]> {
  extractAll(join(resourcesOf(app), 'app.asar'), folder)
  const contents = { folder, files: filesUnder(folder) }
  return [
    ...foreignFiles(contents, app),
    ...foreignPackages(contents),
    ...missingImports(contents),
    ...traces(contents),
    ...filesOutside(app),
    ...(await wrongFuses(app)),
  ]
}

const resourcesOf = ({ folder, platform }: PackagedApp): string =>
  join(folder, platform === 'darwin' ? 'Peerlogg.app/Contents/Resources' : 'resources')

const databaseOf = ({ platform, arch }: PackagedApp): string =>
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Sources, tests, and programs of any kind: the database's binary for this system is the only one. */
function foreignFiles({ folder, files }: Contents, app: PackagedApp): string[] {
  const own = /^(out\/(main|preload|renderer)\/.+|package\.json|LICENSE|node_modules\/.+)$/
  const source = /\.(tsx?|[cm]ts|map|po|test\.[cm]?js)$|\/(tests?|__tests__)\//
  const programs = files.filter((file) => isProgram(readFileSync(join(folder, file))))
  const settings = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object
  return [
    ...files.filter((file) => !own.test(file)).map((file) => `Does not belong: ${file}`),
    ...files.filter((file) => source.test(file)).map((file) => `Source or test: ${file}`),
    ...programs.filter((file) => file !== databaseOf(app)).map((file) => `A program: ${file}`),
    ...(programs.includes(databaseOf(app)) ? [] : [`Missing: ${databaseOf(app)}`]),
    ...(files.includes('out/renderer/licenses.md') ? [] : ['The window is without its licences']),
    ...['devDependencies', 'scripts']
      .filter((name) => name in settings)
      .map((name) => `package.json tells of ${name}`),
  ]
}

/** By how Linux, Windows and macOS know one, also when it is meant for another processor. */
function isProgram(bytes: Buffer): boolean {
  const beginnings = ['7f454c46', '4d5a', 'cffaedfe', 'cefaedfe', 'cafebabe']
  return beginnings.some((beginning) => bytes.toString('hex', 0, 4).startsWith(beginning))
}

/** What package-lock.json knows as needed only to develop, and what comes without its licence. */
function foreignPackages({ files }: Contents): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>
  }
  const packed = files.flatMap(
    (file) => /^(.*node_modules\/(@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  )
  return [...new Set(packed)].flatMap((path) => {
    const known = packages[path]
    const licence = new RegExp(`^${path}/(licen[cs]e|copying)[^/]*$`, 'i')
    return [
      ...(!known || known.dev || known.optional || known.devOptional
        ? [`Not needed to run: ${path}`]
        : []),
      ...(files.some((file) => licence.test(file)) ? [] : [`Without its licence: ${path}`]),
    ]
  })
}

/** What main imports by name, and is neither Node's nor Electron's, must be packed too. */
function missingImports({ folder, files }: Contents): string[] {
  return files
    .filter((file) => file.startsWith('out/main/'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8')
      const names = [
        ...source.matchAll(/^import [^"\n]*"([^".\n][^"\n]*)"|\bimport\("([^".\n][^"\n]*)"\)/gm),
      ]
      return names
        .map(([, imported, loaded]) => imported ?? loaded ?? '')
        .filter((name) => name !== 'electron' && !name.startsWith('node:'))
        .filter((name) => {
          const found = findPackageJSON(name, pathToFileURL(join(folder, file)))
          return !found?.startsWith(join(folder, 'node_modules'))
        })
        .map((name) => `${file} imports what is not packed: ${name}`)
    })
}

/** Folders of the computer that packed the app. They can tell who did. */
function traces({ folder, files }: Contents): string[] {
  const folders = [root, homedir()].flatMap((path) => {
    const inside = join(path, sep)
    return [inside, inside.split(sep).join('/'), JSON.stringify(inside).slice(1, -1)]
  })
  return files
    .filter((file) => !file.endsWith('.node'))
    .filter((file) => {
      const text = readFileSync(join(folder, file), 'latin1')
      return folders.some((path) => text.includes(path))
    })
    .map((file) => `Names a folder of the computer that packed it: ${file}`)
}

/** Beside the archive lies what the system itself must load, and no updater's address. */
function filesOutside(app: PackagedApp): string[] {
  const expected = ['app.asar', `app.asar.unpacked/${databaseOf(app)}`]
  const found = filesUnder(resourcesOf(app)).filter((file) => {
    // What Electron and electron-builder put into every app of macOS.
    return app.platform !== 'darwin' || !/\.(lproj\/|icns$)|^LICENSE/.test(file)
  })
  return [
    ...found
      .filter((file) => !expected.includes(file))
      .map((file) => `Beside the archive: ${file}`),
    ...expected.filter((file) => !found.includes(file)).map((file) => `Missing: ${file}`),
  ]
}

async function wrongFuses({ folder, platform }: PackagedApp): Promise<string[]> {
  const stated = { ...(await readConfiguration()).electronFuses, ...ninthFuse }
  const program = platform === 'linux' ? 'peerlogg' : 'Peerlogg'
  const found = await readFuses(programOf(folder, platform, program))
  return fuseNames
    .filter((name) => found[name] !== (stated[name] ? 'on' : 'off'))
    .map((name) => `The fuse ${name} is ${found[name]}`)
}
