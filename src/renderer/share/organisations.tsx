import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Organisation } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { AddInvitation } from './add-invitation.tsx'
import { FolderSettings } from './folder-settings.tsx'
import { LeftOutDetails, useChoices } from './left-out-details.tsx'
import { SigningKeySettings } from './signing-key.tsx'
import { WordsToCompare } from './words-to-compare.tsx'

interface Props {
  readonly organisations: readonly Organisation[]
  readonly onChanged: () => void
}

/** Whom the log is shared with, and on what terms. */
export function Organisations({ organisations, onChanged }: Props) {
  return (
    <div className="share-organisations">
      {organisations.map((organisation) => (
        <OneOrganisation key={organisation.id} organisation={organisation} onChanged={onChanged} />
      ))}
      <section className="share-add" aria-labelledby="share-add">
        <h2 id="share-add">
          {organisations.length === 0 ? (
            <Trans>Lägg till en inbjudan</Trans>
          ) : (
            <Trans>Lägg till en inbjudan till</Trans>
          )}
        </h2>
        <AddInvitation onAdded={onChanged} />
      </section>
      <SigningKeySettings />
    </div>
  )
}

interface OneProps {
  readonly organisation: Organisation
  readonly onChanged: () => void
}

function OneOrganisation({ organisation, onChanged }: OneProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const { id, name, addedAt, endedAt } = organisation
  const headingId = `share-organisation-${id}`
  const inWords = (moment: string) => dateInWords(localDay(new Date(moment)), language)

  const end = async () => {
    setRefusal(undefined)
    try {
      await api.sharing.endOrganisation(id)
      onChanged()
      offerUndo(t`Du delar inte längre med ${name}.`, async () => {
        await api.sharing.takeUpOrganisation(id)
        onChanged()
      })
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const takeUp = async () => {
    setRefusal(undefined)
    try {
      await api.sharing.takeUpOrganisation(id)
      onChanged()
      offerUndo(t`Du kan dela med ${name} igen.`, async () => {
        await api.sharing.endOrganisation(id)
        onChanged()
      })
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <section className="share-organisation" aria-labelledby={headingId}>
      <h2 id={headingId}>{name}</h2>
      <p className="soft">
        {endedAt === '' ? (
          <Trans>Inbjudan lades till {inWords(addedAt)}.</Trans>
        ) : (
          <Trans>
            Du slutade dela {inWords(endedAt)}. Det du har delat finns kvar hos {name}, och under
            Det jag har delat.
          </Trans>
        )}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {endedAt === '' ? (
        <>
          <WordsToCompare organisation={organisation} onCompared={onChanged} />
          <LeftOutDetails organisation={organisation} onChanged={onChanged} />
          <UnderName organisation={organisation} onChanged={onChanged} />
          <div className="share-folder-of">
            <h3>
              <Trans>Delningsmapp</Trans>
            </h3>
            <FolderSettings organisationId={id} />
          </div>
          <div>
            <Button look="quiet" aria-describedby={headingId} onPress={() => void end()}>
              <Trans>Sluta dela med organisationen</Trans>
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button aria-describedby={headingId} onPress={() => void takeUp()}>
            <Trans>Börja dela igen</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

/** Off unless the peer supporter turns it on. */
function UnderName({ organisation, onChanged }: OneProps) {
  const { t } = useLingui()
  const { choose, refusal } = useChoices({ organisation, onChanged })
  const { name, without, isUnderName } = organisation
  return (
    <fieldset className="share-details">
      <legend>
        <Trans>Under ditt namn?</Trans>
      </legend>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Checkbox
        isChecked={isUnderName}
        onChange={(isChecked) =>
          void choose(
            { without, isUnderName: isChecked },
            isChecked
              ? t`${name} får visa dina siffror under ditt namn.`
              : t`${name} får bara visa dina siffror tillsammans med andras.`,
          )
        }
      >
        <Trans>Visa mina siffror under mitt namn</Trans>
      </Checkbox>
      <p className="soft small">
        <Trans>
          Då kan din handledare öppna just din loggs siffror, månad för månad. Annars syns de bara
          tillsammans med andras. Det gäller filer du lämnar från och med nu, och du kan ändra dig
          till nästa fil.
        </Trans>
      </p>
    </fieldset>
  )
}
