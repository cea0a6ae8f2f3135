import { Trans, useLingui } from '@lingui/react/macro'
import type { MonthRange } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { lastYear, latestQuarter, monthsToChoose, thisYear } from './proposals.ts'
import type { Writing } from './writing.ts'

interface Props {
  readonly scope: MonthRange
  readonly writing: Writing
  readonly change: (changes: Partial<Writing>) => void
}

/** From which month to which. An end that would come before the other takes it along. */
export function PeriodFields({ scope, writing: { from, to }, change }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const options = monthsToChoose(scope, { from, to }, today).map((month) => ({
    id: month,
    text: capitalised(monthInWords(month, language)),
  }))
  return (
    <fieldset className="report-part">
      <legend>
        <Trans>Period</Trans>
      </legend>
      <div className="report-ways">
        <Button onPress={() => change(thisYear(today))}>
          <Trans>I år</Trans>
        </Button>
        <Button onPress={() => change(lastYear(today))}>
          <Trans>Förra året</Trans>
        </Button>
        <Button onPress={() => change(latestQuarter(today))}>
          <Trans>Senaste kvartalet</Trans>
        </Button>
      </div>
      <div className="report-pair">
        <SelectField
          label={t`Från och med`}
          value={from}
          onChange={(month) => change({ from: month, to: month > to ? month : to })}
          options={options}
        />
        <SelectField
          label={t`Till och med`}
          value={to}
          onChange={(month) => change({ from: month < from ? month : from, to: month })}
          options={options}
        />
      </div>
    </fieldset>
  )
}
