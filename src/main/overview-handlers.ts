import type { Handlers } from '../shared/contract.ts'
import { listMonthsOfUnits } from '../supervision/months-of-units.ts'
import { findMonthsReceived, listMonthsReceived } from '../supervision/overview.ts'
import { listPeersUnderName, workUnderNameOf } from '../supervision/under-name.ts'
import {
  addUnit,
  changeUnit,
  listNamesInLogs,
  listUnits,
  placeName,
  putBackUnit,
  removeUnit,
} from '../supervision/units.ts'
import { workIn } from '../supervision/work-overview.ts'
import type { Around } from './around.ts'

/** What a supervisor sees of the region. */
export function overviewHandlers({ open }: Around) {
  const supervision = () => open.store('supervisor').db
  return {
    overview: {
      monthsOfLogs: (range) => listMonthsReceived(supervision(), range),
      monthsReceived: () => findMonthsReceived(supervision()),
      monthsOfUnits: (range) => listMonthsOfUnits(supervision(), range),
      work: ({ range, of }) => workIn(supervision(), range, of),
      units: () => listUnits(supervision()),
      addUnit: (unit) => addUnit(supervision(), unit),
      changeUnit: ({ id, unit }) => changeUnit(supervision(), id, unit),
      removeUnit: (id) => removeUnit(supervision(), id),
      putBackUnit: (unit) => putBackUnit(supervision(), unit),
      namesInLogs: () => listNamesInLogs(supervision()),
      placeName: ({ name, unitId }) => placeName(supervision(), name, unitId),
      peersUnderName: () => listPeersUnderName(supervision()),
      workUnderName: ({ id, range }) => workUnderNameOf(supervision(), id, range),
    },
  } satisfies Partial<Handlers>
}
