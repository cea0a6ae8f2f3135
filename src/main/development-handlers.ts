import {
  addRecord,
  changeRecord,
  putBackRecord,
  readRegister,
  removeRecord,
} from '../logbook/development-records.ts'
import {
  addToBringUp,
  listToBringUp,
  markToBringUp,
  putBackToBringUp,
  removeToBringUp,
} from '../logbook/to-bring-up.ts'
import { keepWellbeing, listWellbeing, removeWellbeing } from '../logbook/wellbeing.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Around } from './around.ts'

/** A peer supporter's own supervision, training and wellbeing. */
export function developmentHandlers({ open }: Around) {
  const logbook = () => open.logbook().db
  return {
    ownDevelopment: {
      year: (year) => readRegister(logbook(), year),
      add: (added) => addRecord(logbook(), added),
      change: (change) => changeRecord(logbook(), change),
      remove: (id) => removeRecord(logbook(), id),
      putBack: (removed) => putBackRecord(logbook(), removed),
    },
    toBringUp: {
      list: () => listToBringUp(logbook()),
      add: (added) => addToBringUp(logbook(), added),
      mark: (marked) => markToBringUp(logbook(), marked),
      remove: (id) => removeToBringUp(logbook(), id),
      putBack: (removed) => putBackToBringUp(logbook(), removed),
    },
    wellbeing: {
      list: () => listWellbeing(logbook()),
      keep: (entry) => keepWellbeing(logbook(), entry),
      remove: (day) => removeWellbeing(logbook(), day),
    },
  } satisfies Partial<Handlers>
}
