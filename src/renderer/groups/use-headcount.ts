import { type KeyboardEvent, useRef, useState } from 'react'
import type { Group } from '../../shared/group.ts'
import { sessionOfGroup } from '../../shared/group-session.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { asRefusal } from '../use-answer.ts'

/**
 * Two keys log that a group was held: a digit, wherever the focus is within it, and Enter. One logs
 * that it did not come about. `day` is empty when there is nothing to log.
 */
export function useHeadcount(group: Group, day: string, onLogged: () => void) {
  const { log } = useSessionActions()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const isSaving = useRef(false)
  const input = useRef<HTMLInputElement>(null)

  const write = (typed: string) => {
    setMissing(false)
    // One more digit than there can be: too many is refused, not made fewer.
    setText(typed.replaceAll(/\D/g, '').slice(0, 4))
  }
  const save = async (participants: number | null) => {
    if (isSaving.current || day === '') return
    isSaving.current = true
    setRefusal(undefined)
    try {
      await log(sessionOfGroup(group, day, participants), { kind: 'group', id: group.id })
      setText('')
      onLogged()
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      isSaving.current = false
    }
  }
  const hold = () => {
    if (text !== '') return void save(Number(text))
    setMissing(true)
    input.current?.focus()
  }
  const callOff = () => void save(null)

  const takeKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || day === '') return
    if (event.key.toLowerCase() === 'b') callOff()
    else if (/^\d$/.test(event.key) && event.target !== input.current) {
      write(event.key)
      input.current?.focus()
    } else return
    event.preventDefault()
  }

  return { text, write, isMissing, refusal, input, hold, callOff, takeKey }
}
export type HeadcountInUse = ReturnType<typeof useHeadcount>
