/** What logs have shared, put in a supervisor's store as if files had been taken in: without making any. */
import { randomUUID } from 'node:crypto'
import type { Cell, Fact } from '../../src/shared/export-format.ts'
import type { Database } from '../../src/vault/database.ts'

export interface SharedMonths {
  readonly months?: readonly string[]
  readonly cells: readonly Cell[]
  readonly facts?: readonly Fact[]
  readonly withheld?: number
  readonly isUnderName?: boolean
}

/** A log that shares what its cells are of, by one file. Answers its id. */
export function shareMonths(db: Database, name: string, shared: SharedMonths): number {
  const { cells, facts = [], withheld = 0, isUnderName = false } = shared
  const months = shared.months ?? [...new Set(cells.map(({ month }) => month))]
  const known = db.prepare<[string], number>('SELECT id FROM signers WHERE name = ?').pluck()
  let signerId = known.get(name)
  if (signerId === undefined) {
    signerId = Number(db.prepare('INSERT INTO signers (name) VALUES (?)').run(name).lastInsertRowid)
    db.prepare(
      'INSERT INTO signer_keys (public_key, signer_id, confirmed_at) VALUES (?, ?, ?)',
    ).run(Buffer.from(name.padEnd(32)).subarray(0, 32).toString('base64'), signerId, '2026-01-01')
  }
  const importId = db
    .prepare(
      `INSERT INTO imports (digest, signer_id, signer_name, export_id, sequence, created, imported_at,
         months, cells, facts, sessions, minutes, withheld, is_under_name)
       VALUES (?, ?, ?, ?, 1, '', '', ?, 0, 0, 0, 0, ?, ?)`,
    )
    .run(
      randomUUID(),
      signerId,
      name,
      randomUUID(),
      JSON.stringify(months),
      withheld,
      Number(isUnderName),
    ).lastInsertRowid
  const addMonth = db.prepare('INSERT INTO months (signer_id, month, import_id) VALUES (?, ?, ?)')
  const addCell = db.prepare(
    `INSERT INTO cells (signer_id, month, unit, setting, activity, form, phase, sessions, minutes,
       participants)
     VALUES (@signerId, @month, @unit, @setting, @activity, @form, @phase, @sessions, @minutes,
       @participants)`,
  )
  const addFact = db.prepare(
    'INSERT INTO facts (signer_id, month, name, value) VALUES (@signerId, @month, @name, @value)',
  )
  for (const month of months) addMonth.run(signerId, month, importId)
  for (const cell of cells) addCell.run({ signerId, ...cell })
  for (const fact of facts) addFact.run({ signerId, ...fact })
  return signerId
}
