import { Trans, useLingui } from '@lingui/react/macro'
import { type DevelopmentRecord, recordKinds } from '../../shared/own-development.ts'
import { DataTable } from '../ui/data-table.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly year: string
  readonly records: readonly DevelopmentRecord[]
}

interface Sum {
  readonly name: string
  readonly times: number
  readonly minutes: number
  readonly certificates: number
}

const sumOf = (name: string, records: readonly DevelopmentRecord[]): Sum => ({
  name,
  times: records.length,
  minutes: records.reduce((sum, { minutes }) => sum + minutes, 0),
  certificates: records.filter(({ hasCertificate }) => hasCertificate).length,
})

/** How much of each kind a year held. */
export function RegisterSums({ year, records }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const rows = recordKinds
    .map(({ code, ...name }) =>
      sumOf(
        name[language],
        records.filter(({ kind }) => kind === code),
      ),
    )
    .filter(({ times }) => times > 0)
  const all = sumOf(t`Allt`, records)
  return (
    <DataTable
      caption={t`Handledning och fortbildning ${year}`}
      columns={[
        { heading: <Trans>Slag</Trans>, cell: ({ name }) => name },
        { heading: <Trans>Tillfällen</Trans>, cell: ({ times }) => times, isNumber: true },
        {
          heading: <Trans>Timmar</Trans>,
          cell: ({ minutes }) => durationInWords(minutes),
          isNumber: true,
        },
        { heading: <Trans>Intyg</Trans>, cell: ({ certificates }) => certificates, isNumber: true },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
      sums={[all.name, all.times, durationInWords(all.minutes), all.certificates]}
    />
  )
}
