import { once } from 'node:events'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What Argon2id turns into a key. The passphrase is its text in UTF-8. */
export interface Derivation {
  readonly passphrase: Uint8Array<ArrayBuffer>
  readonly salt: Uint8Array
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

// Beside this file both in the source and in the bundle, with the same ending.
const workerFile = join(import.meta.dirname, `derive-key-worker${extname(import.meta.filename)}`)

/** The 32 bytes that Argon2id gives. The caller wipes them; the passphrase's bytes are given away. */
export async function deriveKey(derivation: Derivation): Promise<Buffer> {
  const worker = new Worker(workerFile, {
    workerData: derivation,
    transferList: [derivation.passphrase.buffer],
    execArgv: [],
  })
  const [key] = (await once(worker, 'message')) as [Uint8Array<ArrayBuffer>]
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength)
}
