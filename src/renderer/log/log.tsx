import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay, monthOf } from '../../shared/dates.ts'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FoundSessions } from './found-sessions.tsx'
import { MonthOfSessions } from './month-of-sessions.tsx'
import './log.css'

/** Everything logged, a month at a time, or what a search in the notes finds. */
export function Log() {
  const { t } = useLingui()
  const [month, setMonth] = useState(() => monthOf(localDay(new Date())))
  const [text, setText] = useState('')

  return (
    <>
      <ScreenHeading name={t`Logg`} />
      <div className="log">
        <search className="log-search">
          <TextField
            label={t`Sök i anteckningar`}
            hint={t`Ord ur dina anteckningar. De nyaste träffarna visas först.`}
            value={text}
            onChange={setText}
          />
        </search>
        {text.trim() === '' ? (
          <MonthOfSessions month={month} onMonth={setMonth} />
        ) : (
          <FoundSessions text={text.trim()} />
        )}
      </div>
    </>
  )
}
