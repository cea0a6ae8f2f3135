import { useMemo, useRef, useState } from 'react'
import type { KnownToReader } from '../../shared/one-line.ts'
import { newSession } from '../../shared/session.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { toNewSession } from '../sessions/session-fields.ts'
import { emptyLine, isEmpty, type Line, readLine, understand, type Usual } from './line-fields.ts'

export type Writing = ReturnType<typeof useLine>

/** The line while it is written, what it amounts to, and whether that can be saved. */
export function useLine(known: KnownToReader, { date, unit }: Usual) {
  const [line, setLine] = useState(emptyLine)
  const { offered, keep, forget } = useDraft('line', readLine)

  const latest = useRef(line)

  const change = (next: Line) => {
    latest.current = next
    setLine(next)
    if (isEmpty(next)) forget()
    else keep(next)
  }
  /** What was typed while it was saved stays. */
  const clear = (saved: Line) => {
    const { text } = latest.current
    change(
      text.startsWith(saved.text)
        ? { ...emptyLine, text: text.slice(saved.text.length) }
        : emptyLine,
    )
  }

  const understood = useMemo(
    () => understand(line, known, { date, unit }),
    [line, known, date, unit],
  )
  const judged = useMemo(
    () => newSession.safeParse(toNewSession(understood.fields, known.units, known.today)),
    [understood, known],
  )
  return { line, change, clear, understood, judged, offered }
}
