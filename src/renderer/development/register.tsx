import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { DevelopmentRecord } from '../../shared/own-development.ts'
import { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { durationInWords } from '../words/duration.ts'
import { useToday } from '../words/use-today.ts'
import { LogRecord } from './log-record.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { RecordLine } from './record-line.tsx'
import { RegisterSums } from './register-sums.tsx'
import { useOpenPortfolio } from './use-open-portfolio.ts'
import { useRecordActions } from './use-record-actions.ts'

/** What stands before the screen: a form for something new, or what is done with a record. */
type Opened = 'new' | { readonly change: DevelopmentRecord } | { readonly log: DevelopmentRecord }

/** How many lines to show until somebody asks for all. */
const atOnce = 20

/** The supervision and training of a year, line by line and summed up. */
export function Register() {
  const { t } = useLingui()
  const thisYear = useToday().slice(0, 4)
  const [chosenYear, setChosenYear] = useState<string>()
  const year = chosenYear ?? thisYear
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.ownDevelopment.year(year), [year]),
  )
  const { remove } = useRecordActions()
  const { edit } = useSessionActions()
  const openPortfolio = useOpenPortfolio()
  const [failure, setFailure] = useState<Refusal>()
  const [opened, setOpened] = useState<Opened>()
  const [isWhole, setIsWhole] = useState(false)
  const close = () => setOpened(undefined)
  const attempt = (act: Promise<void>) => {
    setFailure(undefined)
    act.catch((error: unknown) => setFailure(asRefusal(error)))
  }
  const openSession = async (id: number) => {
    const [session] = await api.sessions.read([id])
    if (!session) throw new Refusal('session-gone')
    edit(session)
  }
  const years = [...new Set([thisYear, year, ...(value?.years ?? [])])].toSorted().toReversed()
  const records = value?.records ?? []
  const isEmpty = value !== undefined && value.years.length === 0

  return (
    <section className="development-part" aria-labelledby="register">
      <div className="register-head">
        <h2 id="register" tabIndex={-1}>
          <Trans>Handledning och fortbildning</Trans>
        </h2>
        <Button onPress={() => setOpened('new')}>
          <Trans>Lägg till …</Trans>
        </Button>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {failure && <RefusalNotice refusal={failure} />}
      {isEmpty && (
        <EmptyState lead={<Trans>Här samlas det du lär dig i rollen.</Trans>}>
          <p>
            <Trans>
              Lägg till handledning, kurser, konferenser och läsecirklar, med timmar och intyg. Året
              blir en portfolio som du kan spara och visa för vem du vill.
            </Trans>
          </p>
        </EmptyState>
      )}
      {value && !isEmpty && (
        <>
          <div className="register-year">
            {years.length > 1 && (
              <SelectField
                label={t`År`}
                value={year}
                onChange={setChosenYear}
                options={years.map((each) => ({ id: each, text: each }))}
              />
            )}
            <Button onPress={() => attempt(openPortfolio(year))}>
              <Trans>Portfolio {year} …</Trans>
            </Button>
          </div>
          {records.length === 0 && (
            <p className="soft">
              <Trans>Registret har inget för {year}.</Trans>
            </p>
          )}
          {records.length > 0 && <RegisterSums year={year} records={records} />}
          <p className="small soft">
            <Trans>
              Registret säger hur långt något var. I sammanställningar och rapporter räknas bara
              tiden i den dagliga loggen: {durationInWords(value.loggedMinutes)} för {year}.
            </Trans>
          </p>
          <ul className="development-lines" aria-labelledby="register">
            {(isWhole ? records : records.slice(0, atOnce)).map((record) => (
              <RecordLine
                key={record.id}
                record={record}
                onLog={() => setOpened({ log: record })}
                onOpenSession={(id) => attempt(openSession(id))}
                onChange={() => setOpened({ change: record })}
                onRemove={() => attempt(remove(record, record.sessions.length > 0))}
              />
            ))}
          </ul>
          {!isWhole && records.length > atOnce && (
            <Button look="quiet" onPress={() => setIsWhole(true)}>
              <Trans>Visa alla {records.length}</Trans>
            </Button>
          )}
        </>
      )}
      {opened === 'new' && <RecordDialog of="course" onClose={close} />}
      {typeof opened === 'object' && 'change' in opened && (
        <RecordDialog of={keptOf(opened.change)} onClose={close} />
      )}
      {typeof opened === 'object' && 'log' in opened && (
        <LogRecord record={opened.log} onClose={close} />
      )}
    </section>
  )
}

/** The record itself, without what was logged from it. */
const keptOf = ({ sessions: _sessions, ...record }: DevelopmentRecord) => record
