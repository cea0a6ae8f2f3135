/**
 * One PostgreSQL server for all test files that ask for it, started when the first does. Vitest runs this
 * in its own process, before the files and after them.
 */
import { createServer, type AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type RunningPostgres, startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whoever connects to this port of this computer is told the server's address. */
    postgresIsToldAt: number
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let started: Promise<RunningPostgres> | undefined
  const teller = createServer((socket) => {
    started ??= startPostgres()
    started.then(
      ({ address }) => socket.end(address),
      (error: unknown) => socket.end(String(error)),
    )
  })
  await new Promise<void>((resolve) => teller.listen(0, '127.0.0.1', resolve))
  provide('postgresIsToldAt', (teller.address() as AddressInfo).port)
  return async () => {
    teller.close()
    const postgres = await started?.catch(() => undefined)
    await postgres?.stop()
  }
}
