import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Organisation } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import './add-invitation.css'

interface Props {
  readonly organisation: Organisation
  readonly onCompared: () => void
}

/** The words of an organisation's key, to look at or to compare afterwards. */
export function WordsToCompare({ organisation, onCompared }: Props) {
  const { t } = useLingui()
  const [words, setWords] = useState<string>()
  const [wasShown, setShown] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { id, name, comparedAt } = organisation

  const attempt = async (act: () => Promise<void>) => {
    setRefusal(undefined)
    try {
      await act()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const show = async () => {
    setWords(await api.invitations.words(id))
    setShown(true)
  }
  const confirm = async () => {
    await api.invitations.confirm(id)
    setWords(undefined)
    onCompared()
  }

  return (
    <div className="add-invitation">
      {comparedAt === '' && (
        <p>
          <Trans>
            Orden för {name} är inte jämförda än. Det gör inget att dela, men ta det nästa gång ni
            hörs: då vet ni att nyckeln är rätt.
          </Trans>
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {words === undefined ? (
        <Button
          look={comparedAt === '' ? 'plain' : 'quiet'}
          autoFocus={wasShown}
          onPress={() => void attempt(show)}
        >
          {comparedAt === '' ? <Trans>Jämför orden</Trans> : <Trans>Visa nyckelns ord</Trans>}
        </Button>
      ) : (
        <>
          <Fingerprint words={words} label={t`Orden för ${name}`} />
          <div className="add-invitation-end">
            {comparedAt === '' && (
              <Button onPress={() => void attempt(confirm)}>
                <Trans>Orden stämmer, alla åtta</Trans>
              </Button>
            )}
            <Button look="quiet" autoFocus onPress={() => setWords(undefined)}>
              <Trans>Göm orden</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
