import { Refusal } from '../shared/refusal.ts'
import type { Setting, Unit } from '../shared/session.ts'
import type { Database } from '../vault/database.ts'

/**
 * The one logged last comes first: it is the likeliest to come next. Those of the sample are left out,
 * so that nothing real is logged on them.
 */
export function listUnits(db: Database): Unit[] {
  return db
    .prepare<[], Unit>(
      // From the newest session backwards, which meets a unit in use after a few steps.
      `SELECT name, setting FROM (
         SELECT id, name, setting, (
           SELECT id FROM sessions
           WHERE unit_id = units.id
             AND coalesce(import_id, 0) NOT IN (SELECT id FROM imports WHERE kind = 'sample')
           ORDER BY id DESC LIMIT 1
         ) AS latest
         FROM units
       ) AS listed
       WHERE latest IS NOT NULL
         OR NOT EXISTS (SELECT 1 FROM sessions WHERE unit_id = listed.id)
       ORDER BY latest DESC`,
    )
    .all()
}

/** A new name or setting, in every session of the unit. Throws Refusal 'unit-gone' or 'unit-exists'. */
export function changeUnit(
  db: Database,
  { name, unit }: { readonly name: string; readonly unit: Unit },
): void {
  db.transaction(() => {
    const findUnit = db.prepare<[string], number>(`SELECT id FROM units WHERE name = ?`).pluck()
    const id = findUnit.get(name)
    if (id === undefined) throw new Refusal('unit-gone')
    if ((findUnit.get(unit.name) ?? id) !== id) throw new Refusal('unit-exists')
    db.prepare(`UPDATE units SET name = ?, setting = ? WHERE id = ?`).run(
      unit.name,
      unit.setting,
      id,
    )
    // A form that still holds the old name must not bring it back unseen.
    db.prepare(`UPDATE sessions SET revision = revision + 1 WHERE unit_id = ?`).run(id)
    db.prepare(
      `UPDATE session_changes SET before = json_set(before, '$.unit', ?, '$.setting', ?)
       WHERE before ->> '$.unit' = ?`,
    ).run(unit.name, unit.setting, name)
  })()
}

/** Null without a unit. Throws Refusal 'unit-gone' when it is not there. */
export function findUnitId(db: Database, unit: string): number | null {
  if (unit === '') return null
  const id = db.prepare<[string], number>(`SELECT id FROM units WHERE name = ?`).pluck().get(unit)
  if (id === undefined) throw new Refusal('unit-gone')
  return id
}

/** Null without a name. Throws Refusal 'setting-differs' when the unit belongs to another setting. */
export function findOrAddUnit(
  db: Database,
  { unit, setting }: { readonly unit: string; readonly setting: Setting | '' },
): number | null {
  if (unit === '') return null
  const known = db
    .prepare<[string], { id: number; setting: string }>(
      `SELECT id, setting FROM units WHERE name = ?`,
    )
    .get(unit)
  if (known && known.setting !== setting) throw new Refusal('setting-differs')
  if (known) return known.id
  const added = db.prepare(`INSERT INTO units (name, setting) VALUES (?, ?)`).run(unit, setting)
  return Number(added.lastInsertRowid)
}
