import { Trans } from '@lingui/react/macro'
import { monthOf } from '../../shared/dates.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  readonly months: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (months: readonly string[]) => void
}

export function MonthsStep({ months, chosen, onChange }: Props) {
  const language = useLanguage()
  const thisMonth = monthOf(useToday())
  return (
    <fieldset>
      <legend className="soft">
        <Trans>Hela månader. Delar du en månad igen ersätter den nya filen den gamla.</Trans>
      </legend>
      <div className="share-months">
        {months.map((month) => (
          <Checkbox
            key={month}
            isChecked={chosen.includes(month)}
            onChange={(isChecked) =>
              onChange(isChecked ? [...chosen, month] : chosen.filter((other) => other !== month))
            }
          >
            {capitalised(monthInWords(month, language))}
            {month >= thisMonth && (
              <span className="soft small">
                {' '}
                <Trans>(pågår)</Trans>
              </span>
            )}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
