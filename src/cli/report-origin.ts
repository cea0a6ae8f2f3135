/** Where a command's report comes from: a profile's store, or an organisation's store on a server. */
import { type LeftReport, listPublished, rememberIn } from '../report/saved-reports.ts'
import type { Bilingual, Language } from '../shared/language.ts'
import type { Answer, Remember, ReportSource } from '../shared/report-source.ts'
import { storeKinds } from '../upkeep/store-kinds.ts'
import { readProfile } from '../vault/profiles.ts'
import { type Given, WrongUsage } from './arguments.ts'
import type { Outcome } from './commands.ts'
import { changeStore, pathOf, withStore } from './stores.ts'

export interface ReportOrigin {
  readonly source: ReportSource
  /** What has left before. */
  readonly listLeft: () => Answer<LeftReport[]>
  readonly remember: Remember
  /** Questions that are answered as things stood at one moment, whatever others do meanwhile. */
  readonly atOneMoment: <Result>(ask: () => Promise<Result>) => Promise<Result>
}

export async function withOrigin(
  given: Given,
  language: Language,
  purpose: 'to read' | 'to remember',
  work: (origin: ReportOrigin) => Promise<Outcome>,
): Promise<Outcome> {
  if (given.has('postgres')) {
    if (given.has('store') || given.has('passphrase-file')) throw eitherStoreOrServer()
    return withOrganisation(given, language, work)
  }
  if (given.has('organisation')) throw onlyOnServer()
  if (!given.has('store')) throw eitherStoreOrServer()
  if (!given.has('passphrase-file')) throw withoutPassphrase()
  const { kind } = readProfile(pathOf(given, 'store'))
  const open = purpose === 'to read' ? withStore : changeStore
  return open(kind, given, language, ({ db }) =>
    work({
      source: storeKinds[kind].reportSource(db),
      listLeft: () => listPublished(db),
      remember: rememberIn(db),
      // Nobody else has the store open.
      atOneMoment: (ask) => ask(),
    }),
  )
}

async function withOrganisation(
  given: Given,
  language: Language,
  work: (origin: ReportOrigin) => Promise<Outcome>,
): Promise<Outcome> {
  const { inSnapshot, warningOf, withServer } = await import('../rollup/server.ts')
  const { checkVersion } = await import('../rollup/migrate.ts')
  const { rollupMigrations } = await import('../rollup/migrations/index.ts')
  const { getOrganisation } = await import('../rollup/organisations.ts')
  const reports = await import('../rollup/published-reports.ts')
  const { rollupReportSource } = await import('../rollup/report-source.ts')

  const address = given.text('postgres')
  const outcome = await withServer(address, async (server) => {
    await checkVersion(server, rollupMigrations)
    const named = given.has('organisation') ? given.text('organisation') : null
    const organisation = await getOrganisation(server, named)
    return work({
      source: rollupReportSource(server, organisation),
      listLeft: () => reports.listPublished(server, organisation.id),
      remember: reports.rememberIn(server, organisation.id),
      atOneMoment: (ask) => inSnapshot(server, ask),
    })
  })
  const warnings = [outcome.warning, warningOf(address)?.[language]].flatMap((line) => line ?? [])
  return warnings.length > 0 ? { ...outcome, warning: warnings.join('\n') } : outcome
}

const eitherStoreOrServer = () =>
  new WrongUsage({
    sv: 'Ange antingen --store eller --postgres.',
    en: 'Name either --store or --postgres.',
  })

const onlyOnServer = () =>
  new WrongUsage({
    sv: '--organisation hör till --postgres: en profil har bara en.',
    en: '--organisation is about --postgres: a profile has only one.',
  })

const withoutPassphrase = () =>
  new WrongUsage({
    sv: '--passphrase-file saknas.',
    en: '--passphrase-file is missing.',
  } satisfies Bilingual)
