import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Sender } from '../../shared/keys.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { moveByArrow } from '../ui/move-by-arrow.ts'
import { TextField } from '../ui/text-field.tsx'
import { useAnswer } from '../use-answer.ts'
import { dateInWords, monthsInWords } from '../words/days.ts'
import { folded } from '../words/folded.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { SenderDialog } from './sender-dialog.tsx'
import { keyInUse, stateOfKey } from './sender-keys.ts'
import './senders.css'

const askSenders = () => api.signers.list()

/** How many lines to show at once, and how many more each time. */
const page = 100

/** From so many on, a few letters are the quickest way to one. */
const fewest = 10

/** Whose files are taken in, and until when. By name: nobody is compared with anybody. */
export function SendersPart() {
  const { t } = useLingui()
  const language = useLanguage()
  const { value: senders, refusal, askAgain } = useAnswer(askSenders)
  const [text, setText] = useState('')
  const [most, setMost] = useState(page)
  const [openId, setOpenId] = useState<number>()
  const found = (senders ?? [])
    .filter(({ name }) => folded(name).includes(folded(text.trim())))
    .toSorted((one, other) => one.name.localeCompare(other.name, language) || one.id - other.id)
  const open = senders?.find(({ id }) => id === openId)

  return (
    <div className="senders">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {senders?.length === 0 && (
        <EmptyState lead={<Trans>Här samlas de som du tar emot filer från.</Trans>}>
          <p>
            <Trans>
              Den första filen från någon väntar i Inkorg tills ni har läst åtta ord för varandra.
              När du har bekräftat dem står avsändaren här.
            </Trans>
          </p>
        </EmptyState>
      )}
      {senders && senders.length > 0 && (
        <>
          <p>
            <Trans>
              Här spärrar du en avsändare, till exempel när en dator är borta eller någon slutar.
              Det som redan är inläst ligger kvar. Vill du ta bort det ångrar du inläsningen i
              Inkorg.
            </Trans>
          </p>
          {senders.length >= fewest && (
            <search className="senders-filter">
              <TextField
                label={t`Hitta en avsändare`}
                hint={t`Några bokstäver ur namnet. Enter öppnar den första.`}
                value={text}
                onChange={setText}
                onKeyDown={(event) => {
                  const [first] = found
                  if (event.key === 'Enter' && first) setOpenId(first.id)
                }}
              />
            </search>
          )}
          <p className="soft figures" role="status">
            <Plural value={found.length} one="# avsändare" other="# avsändare" />
          </p>
          <ul className="sender-rows" aria-label={t`Avsändare`}>
            {found.slice(0, most).map((sender) => (
              <SenderRow key={sender.id} sender={sender} onOpen={() => setOpenId(sender.id)} />
            ))}
          </ul>
          {found.length > most && (
            <div>
              <Button look="quiet" onPress={() => setMost(most + page)}>
                <Trans>Visa fler</Trans>
              </Button>
            </div>
          )}
        </>
      )}
      {open && (
        <SenderDialog sender={open} onClose={() => setOpenId(undefined)} onChanged={askAgain} />
      )}
    </div>
  )
}

interface RowProps {
  readonly sender: Sender
  readonly onOpen: () => void
}

function SenderRow({ sender, onOpen }: RowProps) {
  const language = useLanguage()
  const today = useToday()
  const { name, months } = sender
  const [first] = months
  const last = months.at(-1)
  const key = keyInUse(sender)
  const day = (moment: string) => dateInWords(localDay(new Date(moment)), language)
  const state = key && stateOfKey(key, today)
  return (
    <li>
      <button type="button" className="sender-row" onClick={onOpen} onKeyDown={moveByArrow}>
        <span className="sender-row-name">{name}</span>
        <span className="small soft figures">
          {first !== undefined && last !== undefined ? (
            <Trans>
              <Plural value={months.length} one="# månad" other="# månader" />,{' '}
              {monthsInWords(first, last, language)}
            </Trans>
          ) : (
            <Trans>Inga månader här än</Trans>
          )}
        </span>
        {key && (
          <span className="small">
            {state === 'revoked' && <Trans>Spärrad {day(key.revokedAt)}</Trans>}
            {state === 'expired' && (
              <Trans>Gällde till och med {dateInWords(key.validUntil, language)}</Trans>
            )}
            {state === 'ending' && (
              <Trans>Gäller till och med {dateInWords(key.validUntil, language)}</Trans>
            )}
            {state === 'trusted' && <Trans>Bekräftad {day(key.confirmedAt)}</Trans>}
          </span>
        )}
      </button>
    </li>
  )
}
