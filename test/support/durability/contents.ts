/**
 * What a store must hold, as plain data that knows nothing of the rooms: what is acknowledged is put
 * in here, and what a store holds is read by SQL of its own into the same shape and compared.
 */
import type { NewSession, Session, Setting } from '../../../src/shared/session.ts'
import type { Database } from '../../../src/vault/database.ts'

type LoggedSession = Session & { importId: number | null }

interface KeptChange {
  sessionId: number
  revision: number
  kind: string
  before: NewSession
  importId: number | null
}

export interface LogContents {
  readonly kind: 'peer'
  sessions: Record<number, LoggedSession>
  changes: Record<number, KeptChange>
  units: Record<string, Setting>
  people: Record<string, 'with follow-ups' | 'without'>
  /** How many sessions each brought. */
  imports: Record<number, number>
  oldLogWords: Record<string, true>
  /** The highest id that was ever given in a table. None is given twice. */
  lastIds: { sessions: number; session_changes: number; imports: number }
  /** What no step touches, row by row. */
  readonly untouched: readonly unknown[]
}

export interface SharedContents {
  readonly kind: 'supervisor'
  /** By signer and month, the export that is held, with its cells and facts. */
  months: Record<string, { exportId: string; sequence: number; rows: readonly string[] }>
  /** The exports of which there is a receipt. */
  receipts: Record<string, true>
  readonly untouched: readonly unknown[]
}

export type StoreContents = LogContents | SharedContents

export const contentsOf = (db: Database, kind: StoreContents['kind']): StoreContents =>
  kind === 'peer' ? contentsOfLog(db) : contentsOfShared(db)

function contentsOfLog(db: Database): LogContents {
  const all = <Row>(sql: string) => db.prepare<[], Row>(sql).all()
  const byId = <Row extends { id: number }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map(({ id, ...row }) => [id, row])) as Record<number, Omit<Row, 'id'>>

  const sessions = all<Record<string, string | number | null> & { id: number }>(
    `SELECT sessions.*, units.name AS unit, units.setting, pseudonym FROM sessions
     LEFT JOIN units ON units.id = unit_id LEFT JOIN people ON people.id = person_id`,
  )
  const changes = all<Omit<KeptChange, 'before'> & { id: number; before: string }>(
    `SELECT id, session_id AS sessionId, revision, kind, before, import_id AS importId
     FROM session_changes`,
  )
  const lastId = (table: string) =>
    Number(
      db.prepare<[string]>(`SELECT seq FROM sqlite_sequence WHERE name = ?`).pluck().get(table) ??
        0,
    )
  const words = db
    .prepare<[], string>(`SELECT value FROM preferences WHERE name = 'oldLogWords'`)
    .pluck()
    .get()
  return {
    kind: 'peer',
    sessions: Object.fromEntries(sessions.map((row) => [row.id, sessionOf(row)])),
    changes: byId(
      changes.map((change) => ({ ...change, before: JSON.parse(change.before) as NewSession })),
    ),
    units: Object.fromEntries(
      all<{ name: string; setting: Setting }>(`SELECT * FROM units`).map((unit) => [
        unit.name,
        unit.setting,
      ]),
    ),
    people: Object.fromEntries(
      all<{ pseudonym: string; followUps: number }>(
        `SELECT pseudonym, (SELECT count(*) FROM follow_ups WHERE person_id = people.id) AS followUps
         FROM people`,
      ).map(({ pseudonym, followUps }) => [
        pseudonym,
        followUps > 0 ? 'with follow-ups' : 'without',
      ]),
    ),
    imports: Object.fromEntries(
      all<{ id: number; sessions: number }>(`SELECT id, sessions FROM imports`).map((row) => [
        row.id,
        row.sessions,
      ]),
    ),
    oldLogWords: Object.fromEntries(
      Object.keys(JSON.parse(words ?? '{}') as object).map((word) => [word, true]),
    ),
    lastIds: {
      sessions: lastId('sessions'),
      session_changes: lastId('session_changes'),
      imports: lastId('imports'),
    },
    untouched: [
      all(`SELECT what, due, kind, state, closed_on FROM follow_ups ORDER BY id`),
      all(`SELECT sequence, export_id, months FROM exports ORDER BY sequence`),
      all(`SELECT public_key, private_key FROM signing_keys ORDER BY id`),
      all(`SELECT name, value FROM preferences WHERE name <> 'oldLogWords' ORDER BY name`),
    ],
  }
}

function sessionOf(row: Record<string, string | number | null>): LoggedSession {
  const text = (name: string) => String(row[name] ?? '')
  const codes = (name: string) => text(name).split(' ').filter(Boolean)
  return {
    id: Number(row['id']),
    revision: Number(row['revision']),
    importId: row['import_id'] as number | null,
    date: text('date'),
    start: text('start_time'),
    minutes: Number(row['duration_minutes']),
    activity: text('activity') as Session['activity'],
    label: text('label'),
    secondary: codes('secondary') as Session['secondary'],
    form: text('form') as Session['form'],
    setting: text('setting') as Session['setting'],
    unit: text('unit'),
    phase: text('phase') as Session['phase'],
    participants: Number(row['participants']),
    newParticipants: Number(row['new_participants']),
    planned: text('planned') as Session['planned'],
    coLeader: text('co_leader') as Session['coLeader'],
    person: text('pseudonym'),
    firstContact: row['first_contact'] === 1,
    happened: row['happened'] === 1,
    withPerson: row['with_person'] === 1,
    links: codes('links') as Session['links'],
    note: text('note'),
  }
}

function contentsOfShared(db: Database): SharedContents {
  const all = <Row>(sql: string) => db.prepare<[], Row>(sql).all()
  const rows = all<{ held: string; text: string }>(
    `SELECT public_key || ' ' || month AS held,
       json_array(unit, setting, activity, form, phase, sessions, minutes, participants) AS text
     FROM cells JOIN signer_keys USING (signer_id)
     UNION ALL
     SELECT public_key || ' ' || month, json_array(facts.name, value)
     FROM facts JOIN signer_keys USING (signer_id)`,
  )
  const months = all<{ held: string; exportId: string; sequence: number }>(
    `SELECT signer_keys.public_key || ' ' || month AS held, export_id AS exportId, sequence
     FROM months JOIN signer_keys USING (signer_id) JOIN imports ON imports.id = import_id`,
  )
  return {
    kind: 'supervisor',
    months: Object.fromEntries(
      months.map(({ held, exportId, sequence }) => [
        held,
        {
          exportId,
          sequence,
          rows: rows
            .filter((row) => row.held === held)
            .map(({ text }) => text)
            .toSorted(),
        },
      ]),
    ),
    receipts: Object.fromEntries(
      all<{ exportId: string }>(`SELECT export_id AS exportId FROM imports`).map(({ exportId }) => [
        exportId,
        true,
      ]),
    ),
    untouched: [
      all(
        `SELECT public_key, name FROM signer_keys JOIN signers ON signers.id = signer_id ORDER BY 1`,
      ),
      all(`SELECT organisation_id, name FROM organisation`),
      all(`SELECT identity, recipient FROM organisation_keys ORDER BY id`),
    ],
  }
}

/** Where two values differ, as paths; empty when they are equal. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (Object.is(one, other)) return []
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return [`${path}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`]
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) =>
    differences(Reflect.get(one, key), Reflect.get(other, key), `${path}/${key}`),
  )
}
