import { dayAfter, monthsAfter } from '../shared/dates.ts'
import type {
  HomecomingAbout,
  HomecomingAhead,
  HomecomingInBrief,
  HomecomingList,
} from '../shared/homecoming.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { addItems, itemsOf, writeItem } from './homecoming-items.ts'
import { readTemplate } from './homecoming-templates.ts'
import { findOrAddPerson, findPerson } from './people.ts'
import { findUnitId } from './units.ts'

/** From how many days before homecoming a list is offered: the contact that helps begins then. */
const daysAhead = 14

/** Open ones first, by the day for going home; then those that were finished last. */
export function listLists(db: Database): HomecomingInBrief[] {
  return db
    .prepare<[], HomecomingInBrief>(
      `SELECT ${columns}, count(*) FILTER (WHERE state = 'done') AS done,
         count(*) FILTER (WHERE state = 'under_way') AS underWay
       FROM ${lists} LEFT JOIN homecoming_items ON list_id = homecoming_lists.id
       GROUP BY homecoming_lists.id
       ORDER BY finished_on <> '', finished_on DESC, homecoming = '', homecoming, homecoming_lists.id`,
    )
    .all()
}

/** The open lists of those who go home on the given day or in the two weeks after it. */
export function listAhead(db: Database, today: string): HomecomingAhead[] {
  return db
    .prepare<[string, string], HomecomingAhead>(
      `SELECT homecoming_lists.id, coalesce(pseudonym, '') AS person, homecoming
       FROM homecoming_lists LEFT JOIN people ON people.id = person_id
       WHERE finished_on = '' AND homecoming BETWEEN ? AND ?
       ORDER BY homecoming, homecoming_lists.id`,
    )
    .all(today, dayAfter(today, daysAhead))
}

/** Throws Refusal 'list-gone' when it is not there. */
export function getList(db: Database, id: number): HomecomingList {
  const row = db.prepare<[number], ListRow>(`${selectList} WHERE homecoming_lists.id = ?`).get(id)
  if (!row) throw new Refusal('list-gone')
  return toList(db, row)
}

/** With the items that the template of its unit has now. Throws Refusal 'unit-gone' without the unit. */
export function startList(
  db: Database,
  { day, list }: { readonly day: string; readonly list: HomecomingAbout },
): HomecomingList {
  return db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO homecoming_lists (person_id, unit_id, started_on, homecoming, contact_months)
         VALUES (?, ?, ?, ?, ?)`,
      )
      .run(
        findOrAddPerson(db, list.person),
        findUnitId(db, list.unit),
        day,
        list.homecoming,
        list.contactMonths,
      )
    const id = Number(lastInsertRowid)
    addItems(db, id, readTemplate(db, list.unit).items)
    return getList(db, id)
  })()
}

/** What is left out stays as it is. Throws Refusal 'list-gone' or 'unit-gone'. */
export function changeList(
  db: Database,
  {
    id,
    changes: { person, unit, homecoming, contactMonths },
  }: {
    readonly id: number
    readonly changes: {
      readonly [Name in keyof HomecomingAbout]?: HomecomingAbout[Name] | undefined
    }
  },
): HomecomingList {
  return db.transaction(() => {
    const set = (column: string, value: string | number | null | undefined) => {
      if (value === undefined) return
      db.prepare(`UPDATE homecoming_lists SET ${column} = ? WHERE id = ?`).run(value, id)
    }
    set('person_id', person === undefined ? undefined : findOrAddPerson(db, person))
    set('unit_id', unit === undefined ? undefined : findUnitId(db, unit))
    set('homecoming', homecoming)
    set('contact_months', contactMonths)
    return getList(db, id)
  })()
}

/** One that is finished already keeps its day. Throws Refusal 'list-gone'. */
export function finishList(
  db: Database,
  { id, day }: { readonly id: number; readonly day: string },
): HomecomingList {
  db.prepare(`UPDATE homecoming_lists SET finished_on = ? WHERE id = ? AND finished_on = ''`).run(
    day,
    id,
  )
  return getList(db, id)
}

/** Throws Refusal 'list-gone'. */
export function reopenList(db: Database, id: number): HomecomingList {
  db.prepare(`UPDATE homecoming_lists SET finished_on = '' WHERE id = ?`).run(id)
  return getList(db, id)
}

/** Its sessions stay in the log. Answers what `putBackList` puts back. Throws Refusal 'list-gone'. */
export function removeList(db: Database, id: number): HomecomingList {
  return db.transaction(() => {
    const list = getList(db, id)
    db.prepare(`DELETE FROM homecoming_lists WHERE id = ?`).run(id)
    return list
  })()
}

/** A pseudonym or a unit that has gone meanwhile does not come back with it. */
export function putBackList(db: Database, list: HomecomingList): HomecomingList {
  return db.transaction(() => {
    db.prepare(
      `INSERT INTO homecoming_lists
         (id, person_id, unit_id, started_on, homecoming, contact_months, finished_on)
       VALUES (?, ?, (SELECT id FROM units WHERE name = ?), ?, ?, ?, ?)`,
    ).run(
      list.id,
      findPerson(db, list.person),
      list.unit,
      list.startedOn,
      list.homecoming,
      list.contactMonths,
      list.finishedOn,
    )
    for (const item of list.items) writeItem(db, item)
    return getList(db, list.id)
  })()
}

/** What a summary tells of the lists: how many began or ended in a period, and the items done in it. */
export function countLists(
  db: Database,
  period: Period,
): { readonly started: number; readonly finished: number; readonly itemsDone: number } {
  const count = (what: string) =>
    db.prepare<[Period], number>(`SELECT count(*) FROM ${what}`).pluck().get(period) ?? 0
  return {
    started: count(`homecoming_lists WHERE started_on BETWEEN @from AND @to`),
    finished: count(`homecoming_lists WHERE finished_on BETWEEN @from AND @to`),
    itemsDone: count(`homecoming_items WHERE state = 'done' AND done_on BETWEEN @from AND @to`),
  }
}

type ListRow = Omit<HomecomingList, 'items' | 'sessions' | 'contacts'> & {
  readonly personId: number | null
}

const columns = `homecoming_lists.id, coalesce(pseudonym, '') AS person,
  coalesce(units.name, '') AS unit, homecoming, started_on AS startedOn, finished_on AS finishedOn`

const lists = `homecoming_lists
  LEFT JOIN people ON people.id = person_id
  LEFT JOIN units ON units.id = unit_id`

const selectList = `
  SELECT ${columns}, contact_months AS contactMonths, person_id AS personId FROM ${lists}`

function toList(db: Database, { personId, ...list }: ListRow): HomecomingList {
  const sessions = sessionsOf(db, list, personId)
  return {
    ...list,
    items: itemsOf(db, list.id),
    sessions: sessions.map(({ id }) => id),
    contacts: sessions.filter(({ isContact }) => isContact === 1).length,
  }
}

/** Those logged from the list, and after homecoming also those with the person; newest first. */
function sessionsOf(
  db: Database,
  { id, homecoming, contactMonths }: Omit<ListRow, 'personId'>,
  personId: number | null,
): { readonly id: number; readonly isContact: number }[] {
  // No day lies between an empty text and one.
  const until = homecoming === '' ? '' : monthsAfter(homecoming, contactMonths)
  // Indirect work, such as writing in a journal afterwards, is about the person and no contact.
  const contact = `happened = 1 AND date BETWEEN @from AND @until AND activity GLOB 'D*'`
  return db
    .prepare<
      [{ id: number; personId: number | null; from: string; until: string }],
      { id: number; isContact: number }
    >(
      `SELECT id, ${contact} AS isContact FROM sessions
       WHERE id IN (SELECT session_id FROM session_origins WHERE list_id = @id)
         OR (person_id = @personId AND ${contact})
       ORDER BY date DESC, id DESC`,
    )
    .all({ id, personId, from: homecoming || 'never', until })
}
