import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Bilingual } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Contents } from '../shared/safety.ts'
import { writeBundle } from '../upkeep/bundle.ts'
import { refuseBadPlace } from '../upkeep/place.ts'
import { restoreBackup } from '../upkeep/restore.ts'
import { storeKinds } from '../upkeep/store-kinds.ts'
import { type Fault, verifyStore } from '../upkeep/verify.ts'
import { verifyBackup } from '../upkeep/verify-backup.ts'
import { databaseFile } from '../vault/database-file.ts'
import type { Store } from '../vault/open.ts'
import { type Given, WrongUsage } from './arguments.ts'
import type { Run } from './commands.ts'
import { pathOf, pathOfNewFile, readPassphrase, withAnyStore } from './stores.ts'

/** One file that holds the whole store and what opens it. */
export const backup: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  return withAnyStore(given, await readPassphrase(given), language, async (store) => {
    const { bytes } = await writeBundle(store, path)
    const { profile } = store
    return { output: { file: basename(path), bytes, profile, contents: contentsOf(store) } }
  })
}

/** What stands in the place is set aside first. The restored store is then opened as always. */
export const restore: Run = async (given, language) => {
  const [source, directory] = [pathOfBackup(given), pathOf(given, 'store')]
  if (!existsSync(directory)) refuseBadPlace(directory)
  const replaced = existsSync(join(directory, databaseFile))
  const passphrase = await readPassphrase(given)
  const { profile, findings } = await restoreBackup({ source, directory, passphrase })
  const show = (store: Store) => ({ output: { profile, contents: contentsOf(store), replaced } })
  return withAnyStore(given, passphrase, language, show, findings)
}

/** Reads every page and compares what belongs together. Nothing is changed. */
export const verify: Run = async (given, language) => {
  if (given.has('store') === given.has('backup')) {
    throw new WrongUsage({
      sv: 'Ange antingen --store eller --backup.',
      en: 'Name either --store or --backup.',
    })
  }
  const passphrase = await readPassphrase(given)
  const { faults, contents } = given.has('store')
    ? await verifyStore({ directory: pathOf(given, 'store'), passphrase })
    : await verifyBackup({ source: pathOfBackup(given), passphrase })
  const told = faults.map((code) => ({ code, message: faultSentences[code][language] }))
  const output = { whole: faults.length === 0, contents, faults: told }
  return faults.length === 0 ? { output } : { output, refusal: told.map(sentence).join(' ') }
}

/** Of a path that was typed nobody can say that something was there before. */
function pathOfBackup(given: Given): string {
  const path = pathOf(given, 'backup')
  if (!existsSync(path)) throw new Refusal('file-not-found', { file: basename(path) })
  return path
}

const sentence = ({ message }: { readonly message: string }): string => message

const contentsOf = ({ profile, db }: Store): Contents => storeKinds[profile.kind].contentsOf(db)

const faultSentences: Readonly<Record<Fault, Bilingual>> = {
  'database-damaged': {
    sv: 'Databasen är skadad. Återställ en säkerhetskopia.',
    en: 'The database is damaged. Restore a backup.',
  },
  'references-broken': {
    sv: 'En rad hänvisar till något som inte finns. Återställ en säkerhetskopia.',
    en: 'A row refers to something that is not there. Restore a backup.',
  },
  'search-index-damaged': {
    sv: 'Sökregistret stämmer inte med loggen. Loggen är hel.',
    en: 'The search index does not match the log. The log is whole.',
  },
  'schema-differs': {
    sv: 'Tabellerna är inte de som Peerlogg har gjort.',
    en: 'The tables are not those that Peerlogg made.',
  },
  'key-slots-differ': {
    sv: 'En av de två nyckelfilerna är skadad eller borta. Den lagas när profilen öppnas.',
    en: 'One of the two key files is damaged or gone. It is mended when the profile is opened.',
  },
}
