import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Person } from '../../shared/person.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useReadDraftsAgain } from '../drafts/drafts-provider.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { FindBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { findPeople } from './find-people.ts'
import type { Holds } from './forget-person.tsx'

interface Props {
  readonly name: string
  readonly holds: Holds
  readonly people: readonly Person[]
  readonly onClose: () => void
}

/** Gives all of one pseudonym to another, after saying so in words. */
export function MergePerson({ name, holds, people, onClose }: Props) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const readDraftsAgain = useReadDraftsAgain()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const [into, setInto] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const others = people.filter((person) => person.name !== name)
  const { sessions, followUps, hasPlans } = holds

  const merge = async (other: string) => {
    setRefusal(undefined)
    setIsPending(true)
    try {
      await api.people.merge({ from: name, into: other })
      await readDraftsAgain()
      tellLogChanged()
      offerUndo(t`Pseudonymerna är hopslagna.`)
      onClose()
      goTo('people', other)
    } catch (error) {
      setRefusal(asRefusal(error))
      setIsPending(false)
    }
  }

  return (
    <Dialog title={t`Slå ihop ${name} med någon annan`} onClose={onClose}>
      <div className="pseudonym-form">
        {refusal && <RefusalNotice refusal={refusal} />}
        <FindBox
          inputRef={input}
          label={t`Vilken pseudonym ska finnas kvar?`}
          hint={t`För när samma person har fått två pseudonymer.`}
          noMatch={t`Ingen pseudonym har de bokstäverna.`}
          value={into}
          onChange={setInto}
          textOf={(other) => other}
          find={(text) => [
            {
              id: 'others',
              text: '',
              options: findPeople(others, text).map((other) => ({
                id: other.name,
                text: other.name,
              })),
            },
          ]}
        />
        <p role="status">
          {into !== null && (
            <Trans>
              <Plural value={sessions} one="# insats" other="# insatser" /> och{' '}
              <Plural value={followUps} one="# uppföljning" other="# uppföljningar" /> flyttas till{' '}
              {into}. Pseudonymen {name} försvinner. Det går inte att ångra.
            </Trans>
          )}{' '}
          {into !== null && hasPlans && <Trans>Listor, planer och möten flyttas också.</Trans>}
        </p>
        <div className="dialog-actions">
          <Button
            look="primary"
            isDisabled={into === null}
            isPending={isPending}
            onPress={() => void (into !== null && merge(into))}
          >
            <Trans>Slå ihop</Trans>
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
