import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import { isDate, localDay } from '../../shared/dates.ts'
import { wordsIn } from '../../shared/fingerprint-words.ts'
import type { Sender, SenderKey } from '../../shared/keys.ts'
import { readDate } from '../../shared/read-date.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { DateField } from '../words/date-field.tsx'
import { dateInWords, monthsInWords } from '../words/days.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { useLanguage } from '../words/language.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { useToday } from '../words/use-today.ts'
import { keyInUse } from './sender-keys.ts'

interface Props {
  readonly sender: Sender
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** One sender: the words that were compared, by whom, and whether files are still taken in. */
export function SenderDialog({ sender, onClose, onChanged }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const { name, months } = sender
  const key = keyInUse(sender)
  const [first] = months
  const last = months.at(-1)

  /** Closes, since what is undone by a key is undone outside of dialogs. */
  const change = async (
    act: () => Promise<unknown>,
    message: string,
    takeBack: () => Promise<unknown>,
  ) => {
    setRefusal(undefined)
    try {
      await act()
    } catch (error) {
      setRefusal(asRefusal(error))
      return
    }
    onClose()
    onChanged()
    offerUndo(message, async () => {
      await takeBack()
      onChanged()
    })
  }
  const revoke = (one: SenderKey) =>
    change(
      () => api.signers.revoke(one.publicKey),
      t`${name} är spärrad.`,
      () => api.signers.takeBackRevocation(one.publicKey),
    )
  const takeBack = (one: SenderKey) =>
    change(
      () => api.signers.takeBackRevocation(one.publicKey),
      t`Spärren för ${name} är hävd.`,
      () => api.signers.revoke(one.publicKey),
    )
  const setValidUntil = ({ publicKey, validUntil: before }: SenderKey, validUntil: string) =>
    change(
      () => api.signers.setValidUntil({ publicKey, validUntil }),
      validUntil === ''
        ? t`${name} har ingen sista dag.`
        : t`${name} gäller till och med ${dateInWords(validUntil, language)}.`,
      () => api.signers.setValidUntil({ publicKey, validUntil: before }),
    )

  if (!key) return null
  const others = sender.keys.filter((other) => other !== key)
  return (
    <Dialog title={name} onClose={onClose}>
      <p>
        {first !== undefined && last !== undefined ? (
          <Trans>
            Har delat <Plural value={months.length} one="# månad" other="# månader" />:{' '}
            {monthsInWords(first, last, language)}.
          </Trans>
        ) : (
          <Trans>Inga månader är inlästa än.</Trans>
        )}
      </p>
      <Fingerprint words={key.fingerprint} />
      <KeyHistory of={key} />
      {refusal && <RefusalNotice refusal={refusal} />}
      {key.revokedAt === '' ? (
        <>
          <LastDay key={key.validUntil} of={key} onSet={(day) => void setValidUntil(key, day)} />
          <div className="sender-way">
            <p className="small soft">
              <Trans>
                Spärrar du avsändaren tas inga nya filer emot. Det som är inläst ligger kvar.
              </Trans>
            </p>
            <Button onPress={() => void revoke(key)}>
              <Trans>Spärra avsändaren</Trans>
            </Button>
          </div>
        </>
      ) : (
        <div className="sender-way">
          <p className="small soft">
            <Trans>
              Häver du spärren tas nya filer emot igen, om det är samma nyckel de är skrivna med.
            </Trans>
          </p>
          <Button onPress={() => void takeBack(key)}>
            <Trans>Häv spärren</Trans>
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <section className="sender-keys" aria-labelledby="sender-other-keys">
          <h3 id="sender-other-keys">
            <Trans>Andra nycklar för samma logg</Trans>
          </h3>
          <ul>
            {others.map((other) => (
              <li key={other.publicKey}>
                <p>{wordsIn(language, other.fingerprint).join(' ')}</p>
                <KeyHistory of={other} />
                {other.revokedAt === '' ? (
                  <Button look="quiet" onPress={() => void revoke(other)}>
                    <Trans>Spärra den nyckeln</Trans>
                  </Button>
                ) : (
                  <Button look="quiet" onPress={() => void takeBack(other)}>
                    <Trans>Häv spärren för den nyckeln</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

/** When, and by whom where that is known. */
function KeyHistory({ of: key }: { readonly of: SenderKey }) {
  const language = useLanguage()
  const today = useToday()
  const day = (moment: string) => dateInWords(localDay(new Date(moment)), language)
  const { confirmedBy, revokedBy, validUntil, validUntilBy } = key
  return (
    <ul className="sender-history small soft">
      <li>
        {confirmedBy === '' ? (
          <Trans>Orden jämfördes {day(key.confirmedAt)}.</Trans>
        ) : (
          <Trans>
            Orden jämfördes {day(key.confirmedAt)} av {confirmedBy}.
          </Trans>
        )}
      </li>
      {validUntil !== '' && (
        <li>
          {validUntil < today ? (
            <Trans>
              Gällde till och med {dateInWords(validUntil, language)}, enligt {validUntilBy}.
            </Trans>
          ) : (
            <Trans>
              Gäller till och med {dateInWords(validUntil, language)}, enligt {validUntilBy}.
            </Trans>
          )}
        </li>
      )}
      {key.revokedAt !== '' && (
        <li>
          <Trans>
            Spärrad {day(key.revokedAt)} av {revokedBy}.
          </Trans>
        </li>
      )}
    </ul>
  )
}

interface LastDayProps {
  readonly of: SenderKey
  readonly onSet: (day: string) => void
}

/** For somebody who is here for a while: a student, a project. */
function LastDay({ of: { validUntil }, onSet }: LastDayProps) {
  const sentence = useSentence()
  const { t } = useLingui()
  const today = useToday()
  const [typed, setTyped] = useState<string>(validUntil)
  const [isWrong, setWrong] = useState(false)
  const set = (event: SyntheticEvent) => {
    event.preventDefault()
    const day = readDate(typed, today, 'coming')
    setWrong(!isDate(day))
    if (isDate(day)) onSet(day)
  }
  return (
    <form className="sender-way" autoComplete="off" noValidate onSubmit={set}>
      <DateField
        label={t`Sista dagen som filer tas emot`}
        value={typed}
        onChange={setTyped}
        lean="coming"
        error={isWrong ? sentence('bad-date') : undefined}
      />
      <div className="dialog-actions">
        <Button type="submit">
          <Trans>Spara sista dagen</Trans>
        </Button>
        {validUntil !== '' && (
          <Button look="quiet" onPress={() => onSet('')}>
            <Trans>Ta bort sista dagen</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
