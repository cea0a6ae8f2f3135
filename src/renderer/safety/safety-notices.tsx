import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { Finding } from '../../shared/safety.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { Notice } from '../ui/notice.tsx'
import { Sign } from '../ui/sign.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useSentence } from '../words/use-sentence.ts'
import { useToday } from '../words/use-today.ts'
import type { PutInPlace } from './entrance.ts'
import { keyOf, noticesFor, type SafetyNotice } from './notices.ts'
import { useSafety } from './safety-provider.tsx'
import './safety-notices.css'

interface Props {
  /** Goes to a part of the settings. */
  readonly onSettings: (part: 'backup-settings' | 'recovery-settings') => void
}

/** What was found on the way in, and what asks to be seen to. Never more than three at once. */
export function SafetyNotices({ onSettings }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { entrance, safety, putAway, putAwayToo } = useSafety()
  const notices = noticesFor(entrance, safety, today, (notice) => putAway.has(keyOf(notice)))
  if (notices.length === 0) return null

  return (
    <section className="safety-notices" aria-label={t`Om profilens säkerhet`}>
      {notices.map((notice) => (
        <Told
          key={keyOf(notice)}
          notice={notice}
          onSettings={onSettings}
          onClose={() => putAwayToo(keyOf(notice))}
        />
      ))}
    </section>
  )
}

interface ToldProps extends Props {
  readonly notice: SafetyNotice
  readonly onClose: () => void
}

function Told({ notice, onSettings, onClose }: ToldProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const sentence = useSentence()
  const onDay = (moment: string) => dateInWords(localDay(new Date(moment)), language)

  const line = useRef<HTMLDivElement>(null)
  const close = () => {
    focusBeside(line.current)
    onClose()
  }
  const told = (text: ReactNode, way?: ReactNode) => (
    <div ref={line}>
      <Notice tone={toneOf(notice)}>
        <div className="safety-notice">
          <p>{text}</p>
          {way}
          <Button look="quiet" aria-label={t`Stäng meddelandet`} onPress={close}>
            <Sign of="close" />
          </Button>
        </div>
      </Notice>
    </div>
  )
  const toBackups = (
    <Button onPress={() => onSettings('backup-settings')}>
      <Trans>Till säkerhetskopior</Trans>
    </Button>
  )

  switch (notice.about) {
    case 'put-in-place':
      return told(<Confirmed {...notice.putInPlace} />)
    case 'finding':
      return told(sentence(notice.finding.code, notice.finding.detail))
    case 'backups':
      return told(
        <Trans>
          Det har inte gått att göra någon säkerhetskopia sedan {onDay(notice.failedSince)}. Allt i
          profilen är kvar, och de kopior som fanns också.
        </Trans>,
        toBackups,
      )
    case 'second-backups':
      return told(
        <Trans>
          Den andra mappen för säkerhetskopior har inte gått att nå sedan{' '}
          {onDay(notice.failedSince)}. Kopiorna på den här datorn görs som vanligt.
        </Trans>,
        toBackups,
      )
    case 'recovery-code':
      return told(
        <Trans>
          Återställningskoden är inte kontrollerad än. Glömmer du lösenfrasen är koden på papper det
          enda som öppnar profilen.
        </Trans>,
        <Button onPress={() => onSettings('recovery-settings')}>
          <Trans>Till återställningskod</Trans>
        </Button>,
      )
  }
}

const mended: readonly Finding['code'][] = ['key-slots-mended', 'search-index-mended']

/** What is mended already, or can wait, is read aloud when there is a pause. */
function toneOf(notice: SafetyNotice): 'attention' | 'done' | 'plain' {
  if (notice.about === 'put-in-place') return 'done'
  const isUrgent =
    notice.about === 'backups' ||
    (notice.about === 'finding' && !mended.includes(notice.finding.code))
  return isUrgent ? 'attention' : 'plain'
}

/** What was done on the way in, and where the former is. */
function Confirmed({ from, hasReplaced }: PutInPlace) {
  const done = {
    backup: <Trans>Säkerhetskopian är återställd.</Trans>,
    file: <Trans>Profilen är hämtad från filen. Titta efter att allt är med.</Trans>,
    repair: <Trans>Den lagade kopian används nu.</Trans>,
  }
  return (
    <>
      {done[from]}
      {hasReplaced && (
        <>
          {' '}
          <Trans>Det som fanns i profilen innan ligger bland säkerhetskopiorna.</Trans>
        </>
      )}
    </>
  )
}
