/** The fuses of Electron’s runtime: switches inside the program itself, set once when it is packaged. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'

/** In their order in the runtime, by electron-builder’s names. Electron 45 has these and no other. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const

export type FuseState = 'on' | 'off' | 'removed'
export type Fuses = Readonly<Partial<Record<(typeof fuseNames)[number], boolean>>>

/**
 * The fuse that electron-builder 26 cannot state. Off, WebAssembly and with it the derivation of a key
 * would be slower. Goes to electron-builder.yml once its configuration knows `wasmTrapHandlers`.
 */
export const ninthFuse = { wasmTrapHandlers: true } as const

/** A packaged app's program, which holds its fuses, by the path that @electron/fuses takes. */
export function programOf(folder: string, platform: string, name: string): string {
  return join(folder, `${name}${{ win32: '.exe', darwin: '.app' }[platform] ?? ''}`)
}

/** Throws when the program has another number of fuses than are known here. */
export async function readFuses(
  program: string,
): Promise<Record<(typeof fuseNames)[number], FuseState>> {
  const wire = Object.entries(await getCurrentFuseWire(program)).filter(
    ([key]) => key !== 'version',
  )
  if (wire.length !== fuseNames.length) {
    throw new Error(`The runtime has ${wire.length} fuses, and ${fuseNames.length} are stated`)
  }
  const states = new Map(wire.map(([index, state]) => [Number(index), stateOf(Number(state))]))
  return Object.fromEntries(fuseNames.map((name, index) => [name, states.get(index)])) as Record<
    (typeof fuseNames)[number],
    FuseState
  >
}

function stateOf(byte: number): FuseState {
  const state = { '0': 'off', '1': 'on', r: 'removed' }[String.fromCharCode(byte)]
  if (!state) throw new Error(`A fuse has the unknown state ${byte}`)
  return state as FuseState
}

// What Electron has before its fuses: this text, their version, and how many there are.
export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** For the fuse that @electron/fuses 1 does not know. It stands once for each processor in the file. */
export function setNinthFuse(program: string): void {
  const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework'
  const file = program.endsWith('.app') ? join(program, framework) : program
  const bytes = readFileSync(file)
  const ninth = fuseNames.indexOf('wasmTrapHandlers')
  for (let at = bytes.indexOf(sentinel); at !== -1; at = bytes.indexOf(sentinel, at + 1)) {
    bytes.write(ninthFuse.wasmTrapHandlers ? '1' : '0', at + sentinel.length + 2 + ninth)
  }
  writeFileSync(file, bytes)
}
