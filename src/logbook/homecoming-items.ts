import type { HomecomingItem, ItemChanges, ItemContent } from '../shared/homecoming.ts'
import { homecomingPhases } from '../shared/homecoming-items.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'

/** Of one list: by phase, and within a phase in their order. */
export function itemsOf(db: Database, listId: number): HomecomingItem[] {
  return db
    .prepare<[string, number], HomecomingItem>(
      `${selectItem} JOIN json_each(?) AS phases ON phases.value = phase
       WHERE list_id = ? ORDER BY phases.key, place, homecoming_items.id`,
    )
    .all(JSON.stringify(homecomingPhases.map(({ code }) => code)), listId)
}

/** What a new list begins with. To be called within a transaction. */
export function addItems(db: Database, listId: number, items: readonly ItemContent[]): void {
  const add = db.prepare(
    `INSERT INTO homecoming_items (list_id, place, phase, code, text) VALUES (?, ?, ?, ?, ?)`,
  )
  items.forEach(({ phase, code, text }, place) => add.run(listId, place, phase, code, text))
}

/** The last of its phase. Throws Refusal 'list-gone'. */
export function addItem(
  db: Database,
  {
    listId,
    item: { phase, code, text },
    day = '',
  }: {
    readonly listId: number
    readonly item: ItemContent
    readonly day?: string | undefined
  },
): HomecomingItem {
  return db.transaction(() => {
    const isThere = db.prepare<[number]>(`SELECT 1 FROM homecoming_lists WHERE id = ?`).get(listId)
    if (!isThere) throw new Refusal('list-gone')
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO homecoming_items (list_id, place, phase, code, text, day)
         SELECT @listId, coalesce(max(place), -1) + 1, @phase, @code, @text, @day
         FROM homecoming_items WHERE list_id = @listId`,
      )
      .run({ listId, phase, code, text, day })
    return getItem(db, Number(lastInsertRowid))
  })()
}

/**
 * What is left out stays as it is. `today` is when an item is marked as done; no state takes a day
 * away. Throws Refusal 'item-gone'.
 */
export function changeItem(
  db: Database,
  {
    id,
    today,
    changes,
  }: { readonly id: number; readonly today: string; readonly changes: ItemChanges },
): HomecomingItem {
  return db.transaction(() => {
    const before = getItem(db, id)
    const { state = before.state, day = before.day, content = before } = changes
    const isDoneNow = state === 'done' && before.state !== 'done'
    const after: HomecomingItem = {
      ...before,
      state,
      day,
      doneOn: isDoneNow ? today : before.doneOn,
      phase: content.phase,
      code: content.code,
      text: content.text,
    }
    writeItem(db, after)
    return after
  })()
}

/** Answers what `putBackItem` puts back. Throws Refusal 'item-gone'. */
export function removeItem(db: Database, id: number): HomecomingItem {
  return db.transaction(() => {
    const item = getItem(db, id)
    db.prepare(`DELETE FROM homecoming_items WHERE id = ?`).run(id)
    return item
  })()
}

/** An item as it was before it was changed or removed. Throws Refusal 'list-gone'. */
export function putBackItem(db: Database, item: HomecomingItem): HomecomingItem {
  return db.transaction(() => {
    const isThere = db
      .prepare<[number]>(`SELECT 1 FROM homecoming_lists WHERE id = ?`)
      .get(item.listId)
    if (!isThere) throw new Refusal('list-gone')
    writeItem(db, item)
    return item
  })()
}

const selectItem = `
  SELECT homecoming_items.id, list_id AS listId, place, phase, homecoming_items.code, text, state,
    day, done_on AS doneOn
  FROM homecoming_items`

function getItem(db: Database, id: number): HomecomingItem {
  const item = db
    .prepare<[number], HomecomingItem>(`${selectItem} WHERE homecoming_items.id = ?`)
    .get(id)
  if (!item) throw new Refusal('item-gone')
  return item
}

/** Whole, under its id. */
export function writeItem(db: Database, item: HomecomingItem): void {
  db.prepare(
    `INSERT INTO homecoming_items (id, list_id, place, phase, code, text, state, day, done_on)
     VALUES (@id, @listId, @place, @phase, @code, @text, @state, @day, @doneOn)
     ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, code = excluded.code,
       text = excluded.text, state = excluded.state, day = excluded.day,
       done_on = excluded.done_on`,
  ).run(item)
}
