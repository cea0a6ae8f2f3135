import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Overview, PlaceWork, WorkFigures } from '../../shared/overview.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { capitalised } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { localeOf } from '../words/locale.ts'
import { activityName, settingName } from '../words/names.ts'
import { useAmounts } from './use-amounts.ts'
import { usePlaceNames } from './use-place-names.ts'

type Without = Overview['without'][number]
type Row = { readonly work: PlaceWork } | { readonly without: Without }

const unitColumn = (heading: string): Column<Row> => ({
  heading,
  cell: (row) => <UnitName row={row} />,
})

const figure =
  (text: (row: PlaceWork, figures: WorkFigures) => string) =>
  (row: Row): string =>
    'work' in row && row.work.figures ? text(row.work, row.work.figures) : '–'

interface Props {
  /** Null for what is counted over several. */
  readonly region: string | null
  readonly work: Overview
}

/** The units of a region with what is done there, and those that have no peer supporter yet. */
export function RegionTable({ region, work }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const amounts = useAmounts()
  const places = usePlaceNames()
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true })
  const rows: readonly Row[] = [
    ...work.by_place.unit.flatMap((row) => (row.region === region ? [{ work: row }] : [])),
    ...work.without
      .filter((unit) => unit.region === region)
      .toSorted((one, other) => compare(one.name, other.name))
      .map((without) => ({ without })),
  ]
  const isOneMonth = work.from === work.to
  const columns: readonly Column<Row>[] = [
    unitColumn(t`Enhet`),
    {
      heading: t`Loggar`,
      isNumber: true,
      cell: (row) => ('work' in row ? amounts.count(row.work.logs) : '0'),
    },
    { heading: t`Tid`, isNumber: true, cell: figure((_, { minutes }) => amounts.time(minutes)) },
    {
      heading: t`Insatser`,
      isNumber: true,
      cell: figure((_, { sessions }) => amounts.count(sessions)),
    },
    {
      heading: t`Direkt arbete`,
      isNumber: true,
      cell: figure((_, of) => amounts.share(of.direct_minutes, of.minutes)),
    },
    ...(isOneMonth
      ? [
          {
            heading: t`Personer, räknade i varje logg för sig`,
            isNumber: true,
            cell: figure(({ facts }) =>
              facts?.distinct_people === undefined ? '–' : amounts.count(facts.distinct_people),
            ),
          },
        ]
      : []),
    {
      heading: t`Mest`,
      cell: (row) =>
        'work' in row
          ? row.work.activities.map((code) => activityName(code, language)).join(' · ')
          : '',
    },
  ]
  const name =
    region === null ? t`Räknas tillsammans över regioner` : places.nameOf('region', region)
  return (
    <div className="overview-region">
      <DataTable<Row>
        caption={name}
        columns={columns}
        rows={rows}
        keyOf={(row) => ('work' in row ? row.work.units.join('\n') : `id ${row.without.id}`)}
      />
    </div>
  )
}

function UnitName({ row }: { readonly row: Row }) {
  const { t } = useLingui()
  const language = useLanguage()
  const places = usePlaceNames()
  const { setting, organisation } = 'work' in row ? row.work : row.without
  const about = [
    setting === null ? t`flera verksamhetsformer` : settingName(setting, language),
    organisation ?? t`flera organisationer`,
  ].filter((text) => text !== '')
  return (
    <>
      {'work' in row ? places.nameOfRow('unit', row.work) : row.without.name}
      {!isWithoutUnit(row) && (
        <span className="overview-aside small soft">{capitalised(about.join(' · '))}</span>
      )}
      <span className="overview-aside small soft">
        <StateOfUnit row={row} />
      </span>
    </>
  )
}

const isWithoutUnit = (row: Row) => 'work' in row && row.work.key === ''

function StateOfUnit({ row }: { readonly row: Row }) {
  if ('without' in row) {
    return row.without.isToldOfEarlier ? (
      <Trans>Inget delat från perioden</Trans>
    ) : (
      <Trans>Ingen peer supporter än</Trans>
    )
  }
  const { units, logs } = row.work
  if (units.length > 1) {
    return <Plural value={units.length} one="# enhet" other="# enheter, räknas tillsammans" />
  }
  return logs === 1 ? <Trans>En logg: siffrorna visas inte</Trans> : null
}
