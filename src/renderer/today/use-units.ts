import { useState } from 'react'
import type { NewSession, Unit } from '../../shared/session.ts'

/**
 * The units with the one logged last first, also in the moment before the log has been asked again:
 * the next session may be begun before the answer.
 */
export function useUnits(units: readonly Unit[]) {
  const [logged, setLogged] = useState<{ unit: Unit; since: readonly Unit[] }>()
  const noteLogged = ({ unit: name, setting }: NewSession) => {
    if (setting !== '') setLogged({ unit: { name, setting }, since: units })
  }
  if (logged?.since !== units) return { units, noteLogged }
  const others = units.filter(({ name }) => name !== logged.unit.name)
  return { units: [logged.unit, ...others], noteLogged }
}
