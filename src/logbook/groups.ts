import {
  type Group,
  type GroupSession,
  type GroupWithSessions,
  type NewGroup,
} from '../shared/group.ts'
import type { Recurrence } from '../shared/group-recurrence.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { findOrAddUnit } from './units.ts'

/** How many sessions of groups were held, and how many were called off. Also of groups since removed. */
export function countGroups(
  db: Database,
  { from, to }: Period,
): { held: number; cancelled: number } {
  const counted = db
    .prepare<[string, string], { held: number; cancelled: number }>(
      `SELECT count(*) FILTER (WHERE happened) AS held,
         count(*) FILTER (WHERE NOT happened) AS cancelled
       -- CROSS, so that few sessions of groups are gone through, and not all of the period.
       FROM session_origins CROSS JOIN sessions ON sessions.id = session_id
       WHERE group_id IS NOT NULL AND date BETWEEN ? AND ?`,
    )
    .get(from, to)
  return counted ?? { held: 0, cancelled: 0 }
}

/** By name, each with its sessions from a day on. */
export function listGroups(db: Database, from: string): GroupWithSessions[] {
  const sessions = Map.groupBy(
    db
      .prepare<[string], SessionOfGroupRow>(
        `SELECT group_id AS groupId, sessions.id, date, happened, participants
         FROM session_origins JOIN sessions ON sessions.id = session_id
         WHERE group_id IS NOT NULL AND date >= ? ORDER BY date, sessions.id`,
      )
      .all(from),
    ({ groupId }) => groupId,
  )
  return db
    .prepare<[], GroupRow>(selectGroup)
    .all()
    .map((row) => ({ ...toGroup(row), sessions: (sessions.get(row.id) ?? []).map(toSession) }))
    .toSorted((one, other) => swedish.compare(one.name, other.name))
}

/** The sessions that were logged from a group, newest first. */
export function listSessionsOfGroup(db: Database, id: number): number[] {
  return db
    .prepare<[number], number>(
      `SELECT sessions.id FROM session_origins JOIN sessions ON sessions.id = session_id
       WHERE group_id = ? ORDER BY date DESC, sessions.id DESC`,
    )
    .pluck()
    .all(id)
}

/** The unit is found by name, or made. Throws Refusal 'group-exists' or 'setting-differs'. */
export function addGroup(db: Database, group: NewGroup): Group {
  return db.transaction(() => {
    checkNameIsFree(db, group.name, 0)
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO groups (name, activity, unit_id, minutes, start_time, recurrence, ended_on)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...valuesOf(db, group))
    return getGroup(db, Number(lastInsertRowid))
  })()
}

/** Its sessions stay as they were logged. Throws Refusal 'group-gone', 'group-exists' or 'setting-differs'. */
export function changeGroup(
  db: Database,
  { id, group }: { readonly id: number; readonly group: NewGroup },
): Group {
  return db.transaction(() => {
    getGroup(db, id)
    checkNameIsFree(db, group.name, id)
    db.prepare(
      `UPDATE groups SET name = ?, activity = ?, unit_id = ?, minutes = ?, start_time = ?,
         recurrence = ?, ended_on = ? WHERE id = ?`,
    ).run(...valuesOf(db, group), id)
    return getGroup(db, id)
  })()
}

/** Answers what was removed. Its sessions stay. Throws Refusal 'group-gone'. */
export function removeGroup(db: Database, id: number): Group {
  return db.transaction(() => {
    const group = getGroup(db, id)
    db.prepare(`DELETE FROM groups WHERE id = ?`).run(id)
    return group
  })()
}

/** With the id it had, so that its sessions are its own again. Throws Refusal 'group-exists'. */
export function putGroupBack(db: Database, group: Group): void {
  db.transaction(() => {
    checkNameIsFree(db, group.name, group.id)
    db.prepare(
      `INSERT INTO groups (name, activity, unit_id, minutes, start_time, recurrence, ended_on, id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(...valuesOf(db, group), group.id)
  })()
}

interface SessionOfGroupRow extends Omit<GroupSession, 'happened'> {
  readonly groupId: number
  readonly happened: number
}

const toSession = ({ groupId: _groupId, ...row }: SessionOfGroupRow): GroupSession => ({
  ...row,
  happened: row.happened === 1,
})

type GroupRow = Omit<Group, 'recurrence'> & { readonly recurrence: string }

const toGroup = (row: GroupRow): Group => ({
  ...row,
  recurrence: JSON.parse(row.recurrence) as Recurrence,
})

const selectGroup = `
  SELECT groups.id, groups.name, activity, coalesce(units.name, '') AS unit,
    coalesce(units.setting, '') AS setting, minutes, start_time AS start, recurrence,
    ended_on AS endedOn
  FROM groups LEFT JOIN units ON units.id = unit_id`

const swedish = new Intl.Collator('sv', { numeric: true })

function valuesOf(db: Database, group: NewGroup) {
  const { name, activity, minutes, start, recurrence, endedOn } = group
  const unitId = findOrAddUnit(db, group)
  return [name, activity, unitId, minutes, start, JSON.stringify(recurrence), endedOn] as const
}

function getGroup(db: Database, id: number): Group {
  const row = db.prepare<[number], GroupRow>(`${selectGroup} WHERE groups.id = ?`).get(id)
  if (!row) throw new Refusal('group-gone')
  return toGroup(row)
}

function checkNameIsFree(db: Database, name: string, ownId: number): void {
  const other = db
    .prepare<[string, number], number>(`SELECT id FROM groups WHERE name = ? AND id <> ?`)
    .pluck()
    .get(name, ownId)
  if (other !== undefined) throw new Refusal('group-exists')
}
