import { carryOrganisation } from '../rollup/organisations.ts'
import { importFile } from '../rollup/imports.ts'
import { migrate } from '../rollup/migrate.ts'
import { rollupMigrations } from '../rollup/migrations/index.ts'
import { warningOf, withServer } from '../rollup/server.ts'
import { carrySigners } from '../rollup/signers.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import { fileAt } from '../supervision/incoming-files.ts'
import { getOrganisationKeys } from '../supervision/organisation.ts'
import { findIdentifiedOrganisation } from '../supervision/organisation-keys.ts'
import { listSigners } from '../supervision/signers.ts'
import type { Run } from './commands.ts'
import { outcomeOf, trustIfAsked } from './import-command.ts'
import { asPath, changeStore, withStore } from './stores.ts'

/**
 * Imports files into an organisation's store on a server, with the keys of a supervisor's profile. Whom
 * the profile trusts and has revoked is carried there first. The profile itself takes nothing in.
 */
export const rollup: Run = async (given, language) => {
  const files = given.files.map(asPath).map(fileAt)
  const address = given.text('postgres')
  const open = given.has('trust') ? changeStore : withStore
  const warning = warningOf(address)?.[language]
  return open('supervisor', given, language, async ({ db, profile }) => {
    const organisation = findIdentifiedOrganisation(db)
    if (!organisation) throw new Refusal('no-organisation')
    const receiver = { organisationId: organisation.id, keys: getOrganisationKeys(db) }
    const outcome = await withServer(address, async (server) => {
      await migrate(server, rollupMigrations)
      const trusted = await trustIfAsked(given, { db, profile }, files)
      await carryOrganisation(server, organisation)
      await carrySigners(server, organisation.id, listSigners(db))
      const results: ImportResult[] = []
      for (const file of files) results.push(await importFile(server, receiver, file))
      return outcomeOf(results, trusted, language)
    })
    return warning === undefined ? outcome : { ...outcome, warning }
  })
}
