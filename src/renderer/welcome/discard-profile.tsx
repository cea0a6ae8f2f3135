import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ListedProfile } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { forgetRemoved, noteRemoved } from '../safety/removed.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import type { Place } from './place.ts'
import '../safety/last-word.css'

interface Props {
  readonly profile: ListedProfile
  readonly onGo: (place: Place) => void
}

/**
 * Removes a profile that nobody can open, so without its passphrase: its name is typed instead. Main
 * loads the window anew when it is gone.
 */
export function DiscardProfile({ profile, onGo }: Props) {
  const { t } = useLingui()
  const { id, kind, label } = profile
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isPending, setPending] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  const discard = async (event: SyntheticEvent) => {
    event.preventDefault()
    setRefusal(undefined)
    if (!isSameName(typed, label)) {
      setWrong(typed)
      field.current?.focus()
      return
    }
    setPending(true)
    noteRemoved('with-backups')
    try {
      await api.profiles.discard(id)
    } catch (error) {
      forgetRemoved()
      setRefusal(asRefusal(error))
      setPending(false)
    }
  }

  return (
    <form
      className="panel discard"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void discard(event)}
    >
      <ScreenHeading name={t`Ta bort en profil som ingen kan öppna`}>
        <p className="soft">{label}</p>
      </ScreenHeading>
      <p className="last-word">
        <strong>
          <Trans>Det går inte att ångra.</Trans>
        </strong>{' '}
        <Trans>Allt i profilen försvinner från den här datorn, också säkerhetskopiorna.</Trans>
        {kind === 'supervisor' && (
          <>
            {' '}
            <Trans>Filer som är gjorda för dess inbjudan kan sedan inte läsas av någon.</Trans>
          </>
        )}
      </p>
      <p>
        <Trans>
          Finns lösenfrasen eller pappret med återställningskoden någonstans är det bättre att
          vänta: var och en av dem öppnar profilen eller en säkerhetskopia av den.
        </Trans>
      </p>
      <p className="small soft">
        <Trans>
          Kopior på ett USB-minne eller i en annan mapp tas inte bort. De öppnas med den lösenfras
          de hade.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <TextField
        label={t`Skriv profilens namn för att bekräfta`}
        value={typed}
        onChange={setTyped}
        inputRef={field}
        hint={label}
        error={
          wrong === typed ? t`Det är inte profilens namn. Skriv det som det står här.` : undefined
        }
      />
      <div className="welcome-ways">
        <Button look="primary" onPress={() => onGo({ at: 'unlock' })}>
          <Trans>Behåll profilen</Trans>
        </Button>
        <Button type="submit" isPending={isPending}>
          <Trans>Ta bort profilen för alltid</Trans>
        </Button>
      </div>
    </form>
  )
}

/** However it was typed: it is asked for so that nobody does this by a slip. */
const isSameName = (typed: string, label: string) => plain(typed) === plain(label)
const plain = (text: string) => text.normalize().trim().replaceAll(/\s+/g, ' ').toLowerCase()
