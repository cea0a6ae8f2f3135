import type { Migration } from '../../src/vault/database.ts'
import { join } from 'node:path'
import { asRefusal } from '../../src/vault/failures.ts'
import { createStore, type MigrationsByKind, openStore, type Store } from '../../src/vault/open.ts'

export const passphrase = 'tre korta ord på rad'

/** A schema that is enough to show what the vault promises, whatever the rooms keep in it. */
export const noteMigrations: MigrationsByKind = {
  peer: [
    {
      version: 1,
      up: (db) => db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT'),
    },
  ],
  supervisor: [
    { version: 1, up: (db) => db.exec('CREATE TABLE imports (id INTEGER PRIMARY KEY) STRICT') },
  ],
}

/** A new peer store in `folder`, open. */
export function createNoteStore(
  folder: string,
  furtherMigrations: readonly Migration[] = [],
): Promise<Store> {
  return createStore({
    directory: join(folder, 'store'),
    kind: 'peer',
    label: 'Min logg',
    passphrase,
    migrations: { ...noteMigrations, peer: [...noteMigrations.peer, ...furtherMigrations] },
  })
}

export function openNoteStore(folder: string, withPassphrase = passphrase): Promise<Store> {
  return openStore({
    directory: join(folder, 'store'),
    passphrase: withPassphrase,
    migrations: noteMigrations,
  })
}

export function addNote({ db }: Store, note: string): void {
  db.prepare('INSERT INTO notes (note) VALUES (?)').run(note)
}

export function listNotes({ db }: Pick<Store, 'db'>): unknown[] {
  return db.prepare('SELECT note FROM notes ORDER BY id').pluck().all()
}

/** The code an opening is refused with, or `opened`. */
export const refusalFrom = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (error: unknown) => asRefusal(error).code,
  )
