import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { localDay } from '../../shared/dates.ts'
import type { BreakdownName, ReportAdvice, ReportSettings } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { dateInWords, listInWords, monthsInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useBreakdownNames } from './breakdown-names.ts'
import { finenesses } from './fineness-fields.tsx'
import type { Writing } from './writing.ts'

interface Props {
  readonly advice: readonly ReportAdvice[]
  readonly writing: ReportSettings
  readonly change: (changes: Partial<Writing>) => void
}

type About<Name extends ReportAdvice['about']> = Extract<ReportAdvice, { about: Name }>

const allAbout = <Name extends ReportAdvice['about']>(
  advice: readonly ReportAdvice[],
  name: Name,
): readonly About<Name>[] => advice.filter((each): each is About<Name> => each.about === name)

/** What to think of before the report leaves: a sentence each, and what can be done about it. */
export function ReportAdviceList({ advice, writing, change }: Props) {
  const differences = allAbout(advice, 'difference')
  const [ofOne] = allAbout(advice, 'one_log_units')
  const hidden = allAbout(advice, 'much_hidden')
  return (
    <div className="report-advice">
      {differences.length > 0 && <Differences differences={differences} />}
      {allAbout(advice, 'one_log').length > 0 && (
        <Notice tone="plain">
          <p>
            <Trans>
              Alla siffror kommer från en enda logg. De visar alltså en persons arbete: fråga
              personen innan du lämnar rapporten vidare, eller vänta tills fler har delat.
            </Trans>
          </p>
        </Notice>
      )}
      {ofOne && <OneLogUnits units={ofOne.units} writing={writing} change={change} />}
      {hidden.length > 0 && <MuchHidden hidden={hidden} change={change} />}
    </div>
  )
}

/** Earlier reports that give away small numbers beside this one. */
function Differences({ differences }: { readonly differences: readonly About<'difference'>[] }) {
  const language = useLanguage()
  const earlier = differences.flatMap((difference) => difference.earlier)
  const lines = earlier.map(({ title, from, to, published_at }) => ({
    title,
    months: monthsInWords(from, to, language),
    day: dateInWords(localDay(new Date(published_at)), language),
  }))
  const unique = [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
  return (
    <Notice tone="plain">
      <p>
        <Trans>
          Den som har den här rapporten och en tidigare kan räkna ut små tal som är dolda i dem:
        </Trans>
      </p>
      <ul className="report-earlier">
        {unique.map(({ title, months, day }) => (
          <li key={`${title} ${months} ${day}`}>
            <Trans>
              <strong>{title}</strong>, {months}, sparad {day}
            </Trans>
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          Lämna bara en av dem till samma läsare. Eller gör den här för samma månader och enheter
          som den tidigare, eller med grövre tabeller.
        </Trans>
      </p>
    </Notice>
  )
}

function OneLogUnits({
  units,
  writing,
  change,
}: Omit<Props, 'advice'> & { readonly units: readonly string[] }) {
  const language = useLanguage()
  return (
    <Notice tone="plain">
      <p>
        <Trans>
          <Plural
            value={units.length}
            one="Den här enheten har bara en logg. Siffrorna visar då en enda persons arbete:"
            other="De här enheterna har bara en logg var. Siffrorna visar då en enda persons arbete per enhet:"
          />{' '}
          <strong>{listInWords(units, language)}</strong>.
        </Trans>
      </p>
      {writing.places === 'by_unit' && (
        <Button onPress={() => change({ places: 'by_setting' })}>
          <Trans>Visa efter verksamhetsform i stället</Trans>
        </Button>
      )}
    </Notice>
  )
}

function MuchHidden({
  hidden,
  change,
}: Pick<Props, 'change'> & { readonly hidden: readonly About<'much_hidden'>[] }) {
  const { t } = useLingui()
  const names = useBreakdownNames()
  const isNothingShown = hidden.every(
    ({ hidden: count, of, coarser }) => count === of && coarser === null,
  )
  if (isNothingShown) {
    return (
      <Notice tone="plain">
        <p>
          <Trans>
            Alla rader är dolda, eftersom talen är små. En längre period eller fler enheter visar
            mer.
          </Trans>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="plain">
      <p>
        <Trans>Mycket är dolt, eftersom talen är små:</Trans>
      </p>
      <ul className="report-hidden">
        {hidden.map(({ breakdown, hidden: count, of, coarser }) => (
          <li key={breakdown}>
            <span>{t`${count} av ${of} rader efter ${names[breakdown]}`}</span>
            {coarser && (
              <Button onPress={() => change(choosing(coarser))}>
                {t`Visa efter ${names[coarser]} i stället`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hidden.every(({ coarser }) => coarser === null) && (
        <p>
          <Trans>En längre period eller fler enheter visar mer.</Trans>
        </p>
      )}
    </Notice>
  )
}

/** The choice of a breakdown among those of its kind. */
function choosing(breakdown: BreakdownName): Partial<Writing> {
  for (const [field, among] of Object.entries(finenesses)) {
    if ((among as readonly BreakdownName[]).includes(breakdown)) return { [field]: breakdown }
  }
  return {}
}
