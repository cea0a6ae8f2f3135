import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { SavedReport } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { capitalised, monthsInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useMoments } from '../words/use-moments.ts'

interface Props {
  readonly report: SavedReport
  readonly onOpen: () => void
  /** Called with the line that goes. */
  readonly onRemove: (line: HTMLElement | null) => void
}

export function ReportRow({ report, onOpen, onRemove }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const line = useRef<HTMLLIElement>(null)
  const { title, from, to } = report.settings
  const months = capitalised(monthsInWords(from, to, language))
  const moment = useMoments()(report.changed_at)
  return (
    <li ref={line} className="report-row">
      <button type="button" className="report-open" onClick={onOpen}>
        <span className="report-row-title">{title}</span>
        <span className="small soft figures">
          <Trans>
            {months} · ändrad {moment}
          </Trans>
        </span>
      </button>
      <Button look="quiet" aria-label={t`Ta bort ${title}`} onPress={() => onRemove(line.current)}>
        <Trans>Ta bort</Trans>
      </Button>
    </li>
  )
}
