import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ReportFormat, ReportSettings } from '../../shared/report.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { ReportProgress } from './report-progress.tsx'

interface Props {
  readonly settings: ReportSettings
  readonly isMarked: boolean
  /** The page and the advice are not those of the settings yet: nothing leaves that was not seen. */
  readonly isBehind: boolean
  /** The report has left in a file. */
  readonly onLeft: () => void
}

/** The report as a file, that the author hands on. */
export function ReportFiles({ settings, isMarked, isBehind, onLeft }: Props) {
  const { t } = useLingui()
  const [making, setMaking] = useState<ReportFormat>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isCancelled, setCancelled] = useState(false)
  /** The file, and what was in it: after a change it is no longer this report. */
  const [left, setLeft] = useState<{ file: string; of: ReportSettings }>()
  const pressed = useRef<HTMLElement>(null)
  const wasCancelled = useRef(false)

  const save = async (format: ReportFormat) => {
    if (making) return
    pressed.current = document.activeElement as HTMLElement | null
    wasCancelled.current = false
    setRefusal(undefined)
    setCancelled(false)
    setLeft(undefined)
    setMaking(format)
    try {
      const saved = await api.reports.saveFile({ settings, format })
      if (saved) {
        setLeft({ file: saved.file, of: settings })
        onLeft()
      } else setCancelled(wasCancelled.current)
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setMaking(undefined)
      // The button that cancels goes, with the focus where it has it; the one that began is still there.
      const focused = document.activeElement
      if (focused === document.body || focused?.closest('.report-progress')) {
        pressed.current?.focus()
      }
    }
  }
  const button = (format: ReportFormat, text: string, look: 'primary' | 'plain' = 'plain') => (
    <Button
      look={look}
      isDisabled={isMarked}
      isPending={making !== undefined || isBehind}
      onPress={() => void save(format)}
    >
      {text}
    </Button>
  )

  return (
    <div className="report-files">
      <div className="report-ways" role="group" aria-label={t`Spara rapporten som fil`}>
        {button('pdf', t`Spara som PDF …`, 'primary')}
        {button('xlsx', t`Excel …`)}
        {button('csv', t`CSV för Excel …`)}
      </div>
      <details className="report-more">
        <summary>
          <Trans>Fler format</Trans>
        </summary>
        <div className="report-ways">
          {button('csv_plain', t`CSV med komma …`)}
          {button('json', t`JSON …`)}
        </div>
      </details>
      {isMarked && (
        <p className="small soft">
          <Trans>När det som är markerat är rättat går det att spara.</Trans>
        </p>
      )}
      {making && (
        <ReportProgress
          onCancel={() => {
            wasCancelled.current = true
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {isCancelled && (
        <Notice tone="plain">
          <p>
            <Trans>Avbrutet. Ingen fil är sparad.</Trans>
          </p>
        </Notice>
      )}
      {left?.of === settings && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen <strong>{left.file}</strong> är sparad. Inget har skickats: du lämnar den själv
              till den som ska läsa.
            </Trans>
          </p>
        </Notice>
      )}
    </div>
  )
}
