import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { factNames } from '../../shared/export-format.ts'
import type { Work } from '../../shared/overview.ts'
import { isDuration } from '../words/duration.ts'
import { useFactName } from '../words/fact-name.ts'
import { useAmounts } from './use-amounts.ts'

interface Props {
  readonly work: Work
  readonly isOneMonth: boolean
  /** Whether it is of all places. */
  readonly isAll: boolean
  /** Of a single log, under its owner's name. */
  readonly isOfOne?: boolean
}

/** What was done, and what logs count beside sessions. */
export function KeyFigures({ work, isOneMonth, isAll, isOfOne = false }: Props) {
  const { t } = useLingui()
  const amounts = useAmounts()
  const factName = useFactName()
  const { figures, facts, logs } = work
  if (!figures) return null
  const nameOf = (fact: string) =>
    fact === 'distinct_people' && !isOfOne
      ? t`Personer, räknade i varje logg för sig`
      : factName(fact)
  const known = factNames.flatMap((name) => {
    const value = facts?.[name]
    if (value === undefined || value === 0) return []
    return [
      { name: nameOf(name), text: isDuration(name) ? amounts.time(value) : amounts.count(value) },
    ]
  })
  return (
    <div className="overview-figures">
      <Figures
        figures={[
          { name: t`Tid`, text: amounts.time(figures.minutes) },
          { name: t`Insatser`, text: amounts.count(figures.sessions) },
          {
            name: t`Direkt arbete`,
            text: amounts.share(figures.direct_minutes, figures.minutes),
          },
          ...(isOfOne ? [] : [{ name: t`Loggar`, text: amounts.count(logs) }]),
        ]}
      />
      <Figures figures={known} isLesser />
      <div className="small soft">
        {facts === null && !isAll && (
          <p>
            <Trans>
              Personer, grupper, hemkomstlistor och planer räknas i hela loggar. Någon av loggarna
              har också arbetat på annat håll, så de kan inte visas för ett urval.
            </Trans>
          </p>
        )}
        {facts !== null && !isOneMonth && (
          <p>
            <Trans>
              Personer och pågående planer visas en månad i taget: samma person kan finnas i flera
              månader, och läggs därför aldrig ihop.
            </Trans>
          </p>
        )}
        {facts !== null && isOneMonth && !isOfOne && (
          <p>
            <Plural
              value={logs}
              one="Personer är pseudonymer i # logg."
              other="Personer är pseudonymer i # loggar, hopräknade: samma person kan finnas i flera."
            />
          </p>
        )}
      </div>
    </div>
  )
}

interface FiguresProps {
  readonly figures: readonly { readonly name: string; readonly text: string }[]
  readonly isLesser?: boolean
}

function Figures({ figures, isLesser = false }: FiguresProps) {
  if (figures.length === 0) return null
  return (
    <dl className={isLesser ? 'overview-row lesser' : 'overview-row'}>
      {figures.map(({ name, text }) => (
        <div key={name}>
          <dt className="small soft">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
