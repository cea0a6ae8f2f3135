import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import type { ReadInvitation } from '../../shared/invitation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ariaKeys, shortcuts } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { AddedInvitation } from './added-invitation.tsx'
import './add-invitation.css'
import { InvitationToAdd } from './invitation-to-add.tsx'

interface Props {
  /** The organisation that was added, has come back, or was there already. */
  readonly onAdded: (organisationId: number) => void
}

/** An invitation, as a file or a text, into the log: read, compared by voice, added. */
export function AddInvitation({ onAdded }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [read, setRead] = useState<ReadInvitation>()
  const [added, setAdded] = useState<ReadInvitation>()
  // What had the focus goes with an invitation that was looked at.
  const [hasLooked, setLooked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const look = async (ask: () => Promise<ReadInvitation | null>) => {
    setRefusal(undefined)
    setAdded(undefined)
    try {
      const answer = await ask()
      if (!answer) return
      if (answer.relation !== 'same' && answer.relation !== 'earlier') {
        setLooked(true)
        return setRead(answer)
      }
      // Nothing to decide: at most a former key of the organisation is no longer in use.
      const { invitation, organisationId } = answer
      finish(answer, await api.invitations.add({ invitation, organisationId, isCompared: false }))
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }
  const finish = (one: ReadInvitation, organisationId: number) => {
    setRead(undefined)
    setTyped('')
    setAdded(one)
    onAdded(organisationId)
  }
  const lookAtTyped = () => void look(() => api.invitations.read(typed))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    lookAtTyped()
  }

  if (read) {
    return <InvitationToAdd read={read} onAdded={finish} onCancel={() => setRead(undefined)} />
  }
  return (
    <div className="add-invitation">
      {added && (
        <Notice tone="done">
          <AddedInvitation added={added} />
        </Notice>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button
        look="primary"
        autoFocus={hasLooked}
        onPress={() => void look(() => api.invitations.choose())}
      >
        <Trans>Välj inbjudan …</Trans>
      </Button>
      <div className="add-invitation-text">
        <TextField
          label={t`Eller klistra in inbjudan som text`}
          hint={t`Du kan klistra in hela brevet. Har du inbjudan på papper läser en handskanner in koden hit.`}
          value={typed}
          onChange={setTyped}
          onKeyDown={onKeyDown}
          isMultiline
        />
        <Button
          isDisabled={typed.trim() === ''}
          shortcut={shortcuts.save}
          aria-keyshortcuts={ariaKeys(shortcuts.save)}
          onPress={lookAtTyped}
        >
          <Trans>Läs texten</Trans>
        </Button>
      </div>
    </div>
  )
}
