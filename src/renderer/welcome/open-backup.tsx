import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { BackupSource, Contents } from '../../shared/safety.ts'
import { api } from '../api.ts'
import type { Entrance } from '../safety/entrance.ts'
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
  /** Whether somebody has just chosen it, and goes on here. */
  readonly autoFocus?: boolean
  readonly onOpen: (entrance: Entrance) => void
}

/** Opens one backup beside the present store, says what it holds, and restores it when asked to. */
export function OpenBackup(props: Props) {
  const { passphrase: known, onPassphrase, autoFocus = false } = props
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
  // Without a field of its own, so that whoever moves through the list is not taken from it.
  if (refusal && known !== '' && !isAboutAttempt(refusal)) {
    return (
      <RefusalNotice
        refusal={refusal}
        onRetry={() => {
          setRefusal(undefined)
          setAttempt({ passphrase: known, afterMs: pauseMs })
        }}
      />
    )
  }
  return attempt?.afterMs === pauseMs ? (
    <p className="soft" role="status">
      <Trans>Öppnar kopian för att se vad den innehåller …</Trans>
    </p>
  ) : (
    <PassphraseForm
      refusal={refusal}
      autoFocus={autoFocus}
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
    const from = source.from === 'file' ? 'file' : 'backup'
    api.backups.restore({ source, passphrase }).then(
      (opened) => onOpen({ ...opened, putInPlace: { from, hasReplaced: isReplacing } }),
      (error: unknown) => {
        setRefusal(asRefusal(error))
        setRestoring(false)
      },
    )
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
            Kopian tar platsen för det som finns i profilen nu. Det som gjordes efter kopian är inte
            med i den. Det som finns nu läggs undan helt och oförändrat bland säkerhetskopiorna.
          </Trans>
        </p>
      )}
      <Button look="primary" isWide isPending={isRestoring} onPress={restore}>
        {isRestoring ? <Trans>Återställer …</Trans> : <Trans>Återställ kopian</Trans>}
      </Button>
    </div>
  )
}
