/** The units of the region, also those without peer supporters, and what logs call them. */
import type { AddedRegionUnit, NameInLogs, NewRegionUnit, RegionUnit } from '../shared/overview.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Setting } from '../shared/session.ts'
import type { Database } from '../vault/database.ts'
import { listTold } from './told-units.ts'

type UnitRow = Omit<RegionUnit, 'names'>

/** By region and name; those of no region last. */
export function listUnits(db: Database): RegionUnit[] {
  const rows = db
    .prepare<[], UnitRow>('SELECT id, name, setting, organisation, region FROM units')
    .all()
  const names = Map.groupBy(
    db
      .prepare<[], { id: number; name: string }>(
        'SELECT unit_id AS id, reported_name AS name FROM unit_names ORDER BY reported_name',
      )
      .all(),
    ({ id }) => id,
  )
  const { compare } = new Intl.Collator('sv', { numeric: true })
  return rows
    .map((row) => ({ ...row, names: (names.get(row.id) ?? []).map(({ name }) => name) }))
    .toSorted(
      (one, other) =>
        Number(one.region === '') - Number(other.region === '') ||
        compare(one.region, other.region) ||
        compare(one.name, other.name),
    )
}

/** Throws Refusal 'unit-exists' when one is called the same, case and spaces aside. */
export function addUnit(db: Database, { names, ...unit }: AddedRegionUnit): RegionUnit {
  return db
    .transaction(() => {
      checkIsFree(db, unit.name)
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO units (name, setting, organisation, region)
           VALUES (@name, @setting, @organisation, @region)`,
        )
        .run(unit)
      const id = Number(lastInsertRowid)
      for (const name of names) {
        if (sameName(name) !== sameName(unit.name)) placeName(db, name, id)
      }
      return getUnit(db, id)
    })
    .immediate()
}

/** Throws Refusal 'region-unit-gone', or 'unit-exists' when another is called the same. */
export function changeUnit(db: Database, id: number, unit: NewRegionUnit): RegionUnit {
  return db
    .transaction(() => {
      getUnit(db, id)
      checkIsFree(db, unit.name, id)
      db.prepare(
        `UPDATE units SET name = @name, setting = @setting, organisation = @organisation,
           region = @region WHERE id = @id`,
      ).run({ ...unit, id })
      return getUnit(db, id)
    })
    .immediate()
}

/** What logs call it then belongs to no unit. Throws Refusal 'region-unit-gone'. */
export function removeUnit(db: Database, id: number): RegionUnit {
  return db
    .transaction(() => {
      const unit = getUnit(db, id)
      db.prepare('DELETE FROM units WHERE id = ?').run(id)
      return unit
    })
    .immediate()
}

/** As it was, but for names that belong to another unit since. Throws Refusal 'unit-exists'. */
export function putBackUnit(db: Database, { names, ...unit }: RegionUnit): void {
  db.transaction(() => {
    checkIsFree(db, unit.name)
    db.prepare(
      `INSERT INTO units (id, name, setting, organisation, region)
       VALUES (@id, @name, @setting, @organisation, @region)`,
    ).run(unit)
    const place = db.prepare(
      'INSERT INTO unit_names (reported_name, unit_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
    )
    for (const name of names) place.run(name, unit.id)
  }).immediate()
}

/** What logs call a unit; with no unit, the name belongs to none again. Throws Refusal 'region-unit-gone'. */
export function placeName(db: Database, name: string, unitId: number | null): void {
  db.transaction(() => {
    if (unitId === null) {
      db.prepare('DELETE FROM unit_names WHERE reported_name = ?').run(name)
      return
    }
    getUnit(db, unitId)
    db.prepare(
      `INSERT INTO unit_names (reported_name, unit_id) VALUES (?, ?)
       ON CONFLICT (reported_name) DO UPDATE SET unit_id = excluded.unit_id`,
    ).run(name, unitId)
  }).immediate()
}

/**
 * To which registered unit a name in a log belongs, or null: the one that is called so, case and spaces
 * aside, or else the one that a supervisor has said.
 */
export function placing(units: readonly RegionUnit[]): (name: string) => RegionUnit | null {
  const byName = new Map([
    ...units.flatMap((unit) => unit.names.map((name) => [sameName(name), unit] as const)),
    ...units.map((unit) => [sameName(unit.name), unit] as const),
  ])
  return (name) => byName.get(sameName(name)) ?? null
}

/** Two names that give the same are of the same unit. */
export const sameName = (name: string): string =>
  name.normalize().trim().replaceAll(/\s+/gu, ' ').toLowerCase()

/** The names that belong to no unit, by how many logs use them. Time without a unit has no name. */
export function listNamesInLogs(db: Database): NameInLogs[] {
  const placed = placing(listUnits(db))
  const settings = db
    .prepare<[signerId: number, month: string, unit: string], Setting>(
      'SELECT DISTINCT setting FROM cells WHERE signer_id = ? AND month = ? AND unit = ?',
    )
    .pluck()
  const free = listTold(db).filter(([, , unit]) => unit !== '' && placed(unit) === null)
  const { compare } = new Intl.Collator('sv', { numeric: true })
  return [...Map.groupBy(free, ([, , unit]) => sameName(unit)).values()]
    .map((told) => {
      // What a log said of it the last time, is enough to know.
      const latest = [...new Map(told.map((one) => [`${one[0]} ${one[2]}`, one])).values()]
      return {
        name: told[0]?.[2] ?? '',
        settings: [...new Set(latest.flatMap((one) => settings.all(...one)))].toSorted(),
        logs: new Set(told.map(([signerId]) => signerId)).size,
      }
    })
    .toSorted((one, other) => other.logs - one.logs || compare(one.name, other.name))
}

function getUnit(db: Database, id: number): RegionUnit {
  const unit = db
    .prepare<[number], UnitRow>(
      'SELECT id, name, setting, organisation, region FROM units WHERE id = ?',
    )
    .get(id)
  if (!unit) throw new Refusal('region-unit-gone')
  const names = db
    .prepare<[number], string>(
      'SELECT reported_name FROM unit_names WHERE unit_id = ? ORDER BY reported_name',
    )
    .pluck()
    .all(id)
  return { ...unit, names }
}

function checkIsFree(db: Database, name: string, ownId = 0): void {
  const others = db.prepare<[number], string>('SELECT name FROM units WHERE id <> ?').pluck()
  if (others.all(ownId).some((other) => sameName(other) === sameName(name))) {
    throw new Refusal('unit-exists')
  }
}
