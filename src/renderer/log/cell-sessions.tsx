import { Trans } from '@lingui/react/macro'
import { SessionLines } from '../sessions/session-lines.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { capitalised, shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { workName } from '../words/names.ts'
import type { WeekRow } from './week-rows.ts'

interface Props {
  /** Absent when its last session was taken away. */
  readonly row: WeekRow | undefined
  readonly day: string
  readonly onClose: () => void
}

/** The sessions behind a cell of the week. */
export function CellSessions({ row, day, onClose }: Props) {
  const language = useLanguage()
  const sessions = row?.byDay.get(day) ?? []
  return (
    <Dialog title={capitalised(shortDayInWords(day, language))} onClose={onClose} isWide>
      {sessions.length === 0 ? (
        <p className="soft">
          <Trans>Inga insatser</Trans>
        </p>
      ) : (
        <>
          <h3 id="cell-sessions">{row && workName(row, language)}</h3>
          <SessionLines sessions={sessions} labelledBy="cell-sessions" />
        </>
      )}
    </Dialog>
  )
}
