import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useRef, useState } from 'react'
import type { Profile } from '../../shared/profile.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly profiles: readonly Profile[]
  readonly onOpen: (profile: Profile) => void
  readonly onNew: () => void
}

export function Unlock({ profiles, onOpen, onNew }: Props) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [id, setId] = useState(profiles[0]?.id ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [isOpening, setOpening] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const kindInWords = (kind: Profile['kind']) =>
    kind === 'peer' ? t`Peer supporter` : t`Handledare`

  const unlock = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (isOpening) return
    if (passphrase === '') {
      field.current?.focus()
      return
    }
    setOpening(true)
    setRefusal(undefined)
    await api.profiles.unlock({ id, passphrase }).then(onOpen, (error: unknown) => {
      setRefusal(asRefusal(error))
      setOpening(false)
      field.current?.focus()
      field.current?.select()
    })
  }

  const [only] = profiles
  return (
    <form className="panel unlock" noValidate onSubmit={(event) => void unlock(event)}>
      <ScreenHeading name={t`Lås upp`} takesFocus={false} />
      {profiles.length === 1 && only ? (
        <p className="unlock-profile">
          <strong>{only.label}</strong>
          <span className="soft">{kindInWords(only.kind)}</span>
        </p>
      ) : (
        <Choices
          look="cards"
          label={t`Profil`}
          value={id}
          onChange={(chosen) => {
            setId(chosen)
            setRefusal(undefined)
          }}
          choices={profiles.map((profile) => ({
            id: profile.id,
            text: profile.label,
            detail: kindInWords(profile.kind),
          }))}
        />
      )}
      <SecretField
        label={t`Lösenfras`}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={field}
        isNew={false}
        autoFocus
        error={refusal && sentence(refusal.code, refusal.detail)}
        showLabel={t`Visa lösenfrasen`}
        showText={t`Visa`}
        hideText={t`Dölj`}
      />
      <Button type="submit" look="primary" isWide isPending={isOpening}>
        {isOpening ? <Trans>Låser upp …</Trans> : <Trans>Lås upp</Trans>}
      </Button>
      <Button look="quiet" isWide onPress={onNew}>
        <Trans>Ny profil</Trans>
      </Button>
    </form>
  )
}
