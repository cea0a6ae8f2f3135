import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { BackupSource, Contents, Opened } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { useContentsInWords } from '../safety/contents-in-words.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { PassphraseForm } from './passphrase-form.tsx'
import { isAboutAttempt } from './use-attempt.ts'

/** Whoever moves through a list by the arrow keys has not chosen yet. */
const pauseMs = 300

interface Props {
  /** Another source comes with a key of its own. */
  readonly source: BackupSource
  /** As it has opened this profile or a backup of it before; empty when it has to be asked for. */
  readonly passphrase: string
  readonly onPassphrase: (passphrase: string) => void
  /** Whether the profile is on this computer, so that what it holds is replaced. */
  readonly isReplacing: boolean
  readonly onOpen: (opened: Opened) => void
}

/** Opens one backup beside the present store, says what it holds, and restores it when asked to. */
export function OpenBackup(props: Props) {
  const { passphrase: known, onPassphrase } = props
  const [source] = useState(props.source)
  const [attempt, setAttempt] = useState(
    known === '' ? undefined : { passphrase: known, afterMs: pauseMs },
  )
  const [contents, setContents] = useState<Contents>()
  const [refusal, setRefusal] = useState<Refusal>()

  useEffect(() => {
    if (!attempt) return undefined
    const { passphrase, afterMs } = attempt
    let isCurrent = true
    const preview = async () => {
      try {
        const found = await api.backups.preview({ source, passphrase })
        if (!isCurrent) return
        setContents(found)
        onPassphrase(passphrase)
      } catch (error) {
        if (!isCurrent) return
        setRefusal(asRefusal(error))
        setAttempt(undefined)
      }
    }
    const timer = setTimeout(() => void preview(), afterMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [attempt, source, onPassphrase])

  if (attempt && contents) {
    return <Previewed {...props} passphrase={attempt.passphrase} contents={contents} />
  }
  if (refusal && !isAboutAttempt(refusal)) {
    return <RefusalNotice refusal={refusal} onRetry={() => setRefusal(undefined)} />
  }
  return attempt?.afterMs === pauseMs ? (
    <p className="soft" role="status">
      <Trans>Öppnar kopian för att se vad den innehåller …</Trans>
    </p>
  ) : (
    <PassphraseForm
      refusal={refusal}
      isBusy={attempt !== undefined}
      buttonText={<Trans>Visa vad den innehåller</Trans>}
      busyText={<Trans>Öppnar kopian …</Trans>}
      onSubmit={(typed) => {
        setRefusal(undefined)
        setAttempt({ passphrase: typed, afterMs: 0 })
      }}
    />
  )
}

interface PreviewedProps extends Props {
  readonly contents: Contents
}

function Previewed({ source, passphrase, contents, isReplacing, onOpen }: PreviewedProps) {
  const contentsInWords = useContentsInWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isRestoring, setRestoring] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  // It takes the place of the field that had the focus, unless the focus is in the list of backups.
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus()
  }, [])

  const restore = () => {
    setRestoring(true)
    setRefusal(undefined)
    api.backups.restore({ source, passphrase }).then(onOpen, (error: unknown) => {
      setRefusal(asRefusal(error))
      setRestoring(false)
    })
  }

  return (
    <div className="previewed">
      <p className="lead figures" role="status" ref={words} tabIndex={-1}>
        <Trans>Kopian innehåller {contentsInWords(contents)}.</Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {isReplacing && (
        <p>
          <Trans>
            Den tar platsen för det som finns i profilen nu. Det som finns nu sparas bland
            säkerhetskopiorna, så inget går förlorat.
          </Trans>
        </p>
      )}
      <Button look="primary" isWide isPending={isRestoring} onPress={restore}>
        {isRestoring ? <Trans>Återställer …</Trans> : <Trans>Återställ kopian</Trans>}
      </Button>
    </div>
  )
}
