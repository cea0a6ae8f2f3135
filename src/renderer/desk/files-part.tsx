import { Plural, Trans } from '@lingui/react/macro'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { deskGroups } from '../../shared/desk.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { DeskProgress } from './desk-progress.tsx'
import { DeskSummary } from './desk-summary.tsx'
import { FileGroup } from './file-group.tsx'
import { FolderLine } from './folder-line.tsx'
import { useDesk } from './use-desk.ts'
import { WaitingSigners } from './waiting-signers.tsx'

const askOrganisation = () => api.organisation.find()

/** Files first tell what they would change; only then are they taken in. */
export function FilesPart() {
  const organisation = useAnswer(askOrganisation)
  const { desk, refusal, isWorking, work, drop, askAgain } = useDesk()
  const [isOver, setOver] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const ready = desk?.counts.ready ?? 0
  const takeIn = () => {
    if (ready > 0) work(() => api.desk.import())
  }
  useShortcut(shortcuts.save, takeIn, { isFirst: true })
  const version = desk?.version ?? 0
  const readsOn = useRef(false)
  const choose = () =>
    work(async () => {
      const next = await api.desk.chooseFiles()
      readsOn.current = next.version !== version
      return next
    })
  // Reading goes on with what lies here, also when what was pressed is gone by now.
  useEffect(() => {
    const isLost = version > 0 && document.activeElement === document.body
    if (readsOn.current || isLost) (heading.current ?? chooseButton.current)?.focus()
    readsOn.current = false
  }, [version])

  if (organisation.refusal) {
    return <RefusalNotice refusal={organisation.refusal} onRetry={organisation.askAgain} />
  }
  if (organisation.value === null) return <InvitationFirst />
  if (!organisation.value || !desk) return refusal ? <RefusalNotice refusal={refusal} /> : null

  const lies = deskGroups.some((group) => desk.counts[group] > 0)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    drop([...event.dataTransfer.files])
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className={`desk ${isOver ? 'desk-over' : ''}`}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {!lies && (
        <EmptyState lead={<Trans>Här är det tomt.</Trans>}>
          <p>
            <Trans>
              Välj filer som du har fått, eller släpp dem här. Lägger peer supportrarna dem i en
              gemensam mapp kan Peerlogg bevaka den.
            </Trans>
          </p>
        </EmptyState>
      )}
      <div className="desk-ways">
        <Button look={ready > 0 ? 'plain' : 'primary'} isPending={isWorking} onPress={choose}>
          {lies ? <Trans>Välj fler filer …</Trans> : <Trans>Välj filer …</Trans>}
        </Button>
        <FolderLine folder={desk.folder} isWorking={isWorking} onAsk={work} />
      </div>
      <DeskProgress isOurs={isWorking} onEnded={askAgain} />
      {lies && (
        <section className="desk-files" aria-labelledby="desk-files">
          <h2 id="desk-files" ref={heading} tabIndex={-1}>
            <Trans>Det här innehåller filerna</Trans>
          </h2>
          <DeskSummary desk={desk} />
          <div className="desk-ways">
            <Button
              look={ready > 0 ? 'primary' : 'plain'}
              isDisabled={ready === 0}
              isPending={isWorking}
              shortcut={shortcuts.save}
              aria-keyshortcuts={ariaKeys(shortcuts.save)}
              onPress={takeIn}
            >
              {ready === 0 ? (
                <Trans>Läs in</Trans>
              ) : (
                <Plural value={ready} one="Läs in # fil" other="Läs in # filer" />
              )}
            </Button>
            <Button
              look="quiet"
              isPending={isWorking}
              onPress={() => work(() => api.desk.putAway())}
            >
              <Trans>Lägg undan alla</Trans>
            </Button>
          </div>
          <WaitingSigners
            waiting={desk.waiting}
            inAll={desk.waitingInAll}
            onConfirm={(fingerprint) => work(() => api.desk.confirmSigner(fingerprint))}
          />
          {deskGroups.map((group) => (
            <FileGroup
              key={group}
              group={group}
              inAll={desk.counts[group]}
              version={desk.version}
            />
          ))}
        </section>
      )}
    </div>
  )
}

function InvitationFirst() {
  return (
    <EmptyState lead={<Trans>Börja med en inbjudan.</Trans>}>
      <p>
        <Trans>
          Filer låses till din organisation. Ge först dina peer supportrar inbjudan; sedan läser du
          in filerna här.
        </Trans>{' '}
        <a href="#keys">
          <Trans>Till inbjudan</Trans>
        </a>
      </p>
    </EmptyState>
  )
}
