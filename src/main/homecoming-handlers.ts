import { addItem, changeItem, putBackItem, removeItem } from '../logbook/homecoming-items.ts'
import { readTemplate, resetTemplate, saveTemplate } from '../logbook/homecoming-templates.ts'
import {
  changeList,
  finishList,
  getList,
  listAhead,
  listLists,
  putBackList,
  removeList,
  reopenList,
  startList,
} from '../logbook/homecoming.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Around } from './around.ts'

/** What a peer supporter's profile answers about homecoming lists. */
export function homecomingHandlers({ open }: Around) {
  const logbook = () => open.logbook().db

  return {
    homecoming: {
      list: () => listLists(logbook()),
      ahead: (day) => listAhead(logbook(), day),
      get: (id) => getList(logbook(), id),
      start: (list) => startList(logbook(), list),
      change: (change) => changeList(logbook(), change),
      finish: (finished) => finishList(logbook(), finished),
      reopen: (id) => reopenList(logbook(), id),
      remove: (id) => removeList(logbook(), id),
      putBack: (list) => putBackList(logbook(), list),
      addItem: (added) => addItem(logbook(), added),
      changeItem: (change) => changeItem(logbook(), change),
      removeItem: (id) => removeItem(logbook(), id),
      putBackItem: (item) => putBackItem(logbook(), item),
      template: (unit) => readTemplate(logbook(), unit),
      saveTemplate: (template) => saveTemplate(logbook(), template),
      resetTemplate: (unit) => resetTemplate(logbook(), unit),
    },
  } satisfies Partial<Handlers>
}
