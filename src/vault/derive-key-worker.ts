/** The slow step of unlocking, on a thread of its own so that the window stays alive. */
import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { Derivation } from './derive-key.ts'

const { passphrase, salt, memoryKib, passes, lanes } = workerData as Derivation

const key = await argon2id({
  password: passphrase,
  salt,
  memorySize: memoryKib,
  iterations: passes,
  parallelism: lanes,
  hashLength: 32,
  outputType: 'binary',
})
passphrase.fill(0)
// Handed over rather than copied, so that nothing is left here.
parentPort?.postMessage(key, [key.buffer as ArrayBuffer])
