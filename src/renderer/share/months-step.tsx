import { Trans, useLingui } from '@lingui/react/macro'
import { localDay, monthOf } from '../../shared/dates.ts'
import type { SharedMonth } from '../../shared/sharing.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { capitalised, dateInWords, listInWords, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  readonly organisation: string
  readonly months: readonly SharedMonth[]
  readonly chosen: readonly string[]
  readonly onChange: (months: readonly string[]) => void
}

/** The months, each with how the organisation has it. */
export function MonthsStep({ organisation, months, chosen, onChange }: Props) {
  const language = useLanguage()
  const thisMonth = monthOf(useToday())
  const changed = months.filter(({ state }) => state === 'changed').map(({ month }) => month)
  const isChosen =
    changed.length === chosen.length && changed.every((month) => chosen.includes(month))
  return (
    <>
      {changed.length > 0 && (
        <Notice tone="plain">
          <p>
            <Trans>
              Loggen har ändrats sedan du delade{' '}
              {listInWords(
                changed.map((month) => monthInWords(month, language)),
                language,
              )}
              . En ny fil ersätter den {organisation} har fått. Vill du låta den vara som den är går
              det lika bra.
            </Trans>
          </p>
          {!isChosen && (
            <Button onPress={() => onChange(changed)}>
              <Trans>Titta igenom det ändrade</Trans>
            </Button>
          )}
        </Notice>
      )}
      <fieldset>
        <legend className="soft">
          <Trans>Hela månader. Delar du en månad igen ersätter den nya filen den gamla.</Trans>
        </legend>
        <div className="share-months">
          {months.map((shared) => (
            <Checkbox
              key={shared.month}
              isChecked={chosen.includes(shared.month)}
              onChange={(isChecked) =>
                onChange(
                  isChecked
                    ? [...chosen, shared.month]
                    : chosen.filter((other) => other !== shared.month),
                )
              }
            >
              {capitalised(monthInWords(shared.month, language))}
              <span className="share-month-state">
                <MonthState shared={shared} isGoingOn={shared.month >= thisMonth} />
              </span>
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </>
  )
}

function MonthState({ shared, isGoingOn }: { shared: SharedMonth; isGoingOn: boolean }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { state, leftAt } = shared
  const day = leftAt === '' ? '' : dateInWords(localDay(new Date(leftAt)), language)
  const words = {
    not_shared: t`inte delad`,
    shared: t`delad ${day}`,
    changed: t`delad ${day}, ändrad sedan dess`,
    waits: t`väntar på sin mapp`,
  }[state]
  return isGoingOn ? `${t`pågår`}, ${words}` : words
}
