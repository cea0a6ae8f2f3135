import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { OrganisationState } from '../../shared/keys.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly state: OrganisationState
  /** Tells what was done, in a sentence. */
  readonly onChanged: (message: string) => void
}

/** Another key on purpose: what follows is told before, and who has not followed yet meanwhile. */
export function ChangeOfKey({ state, onChanged }: Props) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<'new' | 'end'>()
  const isGoingOn = state.invitation.former_recipients !== undefined
  const done = (message: string) => {
    setAsked(undefined)
    onChanged(message)
  }
  return (
    <section className="keys-section" aria-labelledby="change-of-key">
      <h2 id="change-of-key">
        {isGoingOn ? <Trans>Ett byte av nyckel pågår</Trans> : <Trans>Byta nyckel</Trans>}
      </h2>
      {isGoingOn ? (
        <p>
          <Trans>
            Ge den nya inbjudan till alla peer supportrar. Tills du avslutar bytet låses deras filer
            till både den nya och den tidigare nyckeln. Den som har den tidigare nyckeln kan alltså
            läsa en fil den kommer över.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Byt om en dator eller ett USB-minne med nyckeln är borta, eller om någon som hade
            nyckeln har slutat. Annars behövs det inte.
          </Trans>
        </p>
      )}
      <SendingToFormer state={state} />
      <div>
        {isGoingOn ? (
          <Button onPress={() => setAsked('end')}>
            <Trans>Avsluta bytet …</Trans>
          </Button>
        ) : (
          <Button onPress={() => setAsked('new')}>
            <Trans>Byt nyckel …</Trans>
          </Button>
        )}
      </div>
      <FormerKeys state={state} />
      {asked === 'new' && (
        <Ask
          title={t`Byt organisationens nyckel`}
          act={() => api.organisation.makeNewKey()}
          actText={t`Gör den nya nyckeln`}
          onDone={() => done(t`Den nya nyckeln är gjord. Spara en ny inbjudan och dela ut den.`)}
          onClose={() => setAsked(undefined)}
        >
          <li>
            <Trans>Alla peer supportrar behöver en ny inbjudan från dig.</Trans>
          </li>
          <li>
            <Trans>
              Under bytet låses nya filer till båda nycklarna. När alla har den nya inbjudan
              avslutar du bytet här. Är den gamla nyckeln i fel händer: avsluta så snart du kan.
            </Trans>
          </li>
          <li>
            <Trans>Filer som redan är gjorda går att läsa in som vanligt, både nu och sedan.</Trans>
          </li>
          <li>
            <Trans>
              Den som har den gamla nyckeln kan fortfarande läsa filer som är låsta till den.
            </Trans>
          </li>
          <li>
            <Trans>Du behöver spara en ny nyckelfil, med en ny kod.</Trans>
          </li>
        </Ask>
      )}
      {asked === 'end' && (
        <Ask
          title={t`Avsluta bytet av nyckel`}
          act={() => api.organisation.endFormerKeys()}
          actText={t`Avsluta bytet`}
          onDone={() => done(t`Bytet är avslutat. Spara inbjudan och dela ut den en gång till.`)}
          onClose={() => setAsked(undefined)}
        >
          <li>
            <Trans>
              Inbjudan gäller sedan bara den nya nyckeln. Spara och dela ut den en gång till.
            </Trans>
          </li>
          <li>
            <Trans>
              Filer som ändå kommer låsta till den tidigare nyckeln går fortfarande att läsa in.
            </Trans>
          </li>
          {state.sendingToFormer.length > 0 && (
            <li>
              <Plural
                value={state.sendingToFormer.length}
                one="# avsändare har inte skickat någon fil med den nya inbjudan än."
                other="# avsändare har inte skickat någon fil med den nya inbjudan än."
              />
            </li>
          )}
        </Ask>
      )}
    </section>
  )
}

function SendingToFormer({ state }: { readonly state: OrganisationState }) {
  if (state.keys.length === 1) return null
  if (state.sendingToFormer.length === 0) {
    return (
      <p className="soft">
        <Trans>Alla avsändares senaste filer är låsta till den nya nyckeln.</Trans>
      </p>
    )
  }
  return (
    <div className="keys-names">
      <h3 id="sending-to-former">
        <Trans>Har inte skickat med den nya inbjudan än</Trans>
      </h3>
      <ul aria-labelledby="sending-to-former">
        {state.sendingToFormer.map((name, i) => (
          <li key={i}>{name}</li>
        ))}
      </ul>
    </div>
  )
}

function FormerKeys({ state }: { readonly state: OrganisationState }) {
  const language = useLanguage()
  const day = (moment: string) => dateInWords(localDay(new Date(moment)), language)
  const ended = state.keys.filter(({ endedAt }) => endedAt !== '')
  if (ended.length === 0) return null
  return (
    <div className="keys-names">
      <h3 id="former-keys">
        <Trans>Tidigare nycklar</Trans>
      </h3>
      <p className="small soft">
        <Trans>De öppnar fortfarande äldre filer, och följer med i nyckelfilen.</Trans>
      </p>
      <ul aria-labelledby="former-keys">
        {ended.map(({ recipient, madeAt, endedAt }) => (
          <li key={recipient}>
            <Trans>
              Gjord {day(madeAt)}, avslutad {day(endedAt)}
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface AskProps {
  readonly title: string
  readonly actText: string
  readonly act: () => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
  /** What follows, a line each. */
  readonly children: ReactNode
}

function Ask({ title, actText, act, onDone, onClose, children }: AskProps) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [isActing, setActing] = useState(false)
  const go = () => {
    setRefusal(undefined)
    setActing(true)
    act().then(onDone, (error: unknown) => {
      setRefusal(asRefusal(error))
      setActing(false)
    })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <ul className="keys-follows">{children}</ul>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="dialog-actions">
        <Button look="primary" isPending={isActing} onPress={go}>
          {actText}
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
