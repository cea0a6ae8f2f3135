/** The keys of the organisation over time: changed on purpose, kept safe in a file, and restored from it. */
import { constants, gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import type { OrganisationState } from '../shared/keys.ts'
import { Refusal } from '../shared/refusal.ts'
import { recipientFingerprintOf } from '../sharing/fingerprint.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from '../sharing/key-backup.ts'
import { newOrganisationKey } from '../sharing/organisation-key.ts'
import type { Database } from '../vault/database.ts'
import { asPrinted } from '../vault/recovery-code.ts'
import { findOrganisation } from './organisation.ts'

/** Moments are ISO 8601 in UTC, and empty before the first. */
interface Key {
  readonly recipient: string
  readonly identity: string
  readonly madeAt: string
  readonly endedAt: string
  readonly savedAt: string
}

/** The organisation and its keys, without what opens them; null before the first invitation. */
export function findOrganisationState(db: Database): OrganisationState | null {
  const invitation = findOrganisation(db)
  if (!invitation) return null
  const keys = listKeys(db).map(({ recipient, madeAt, endedAt, savedAt }) => ({
    recipient,
    fingerprint: recipientFingerprintOf(recipient),
    madeAt,
    endedAt,
    savedAt,
  }))
  return { invitation, keys, sendingToFormer: listSendingToFormer(db, invitation.recipient) }
}

/** The same. Throws Refusal 'no-organisation'. */
export function getOrganisationState(db: Database): OrganisationState {
  const state = findOrganisationState(db)
  if (!state) throw new Refusal('no-organisation')
  return state
}

/**
 * Another key, which files are locked to from the next invitation on; to the one before too, until the
 * change is ended. Throws Refusal 'no-organisation', or 'key-change-going-on' while there are two.
 */
export async function makeNewKey(db: Database): Promise<void> {
  const { identity, recipient } = await newOrganisationKey()
  db.transaction(() => {
    const [newest, ...others] = listKeys(db)
    if (!newest) throw new Refusal('no-organisation')
    if (others.some(({ endedAt }) => endedAt === '')) throw new Refusal('key-change-going-on')
    insertKey(db, {
      recipient,
      identity,
      madeAt: momentAfter(newest.madeAt),
      endedAt: '',
      savedAt: '',
    })
  }).immediate()
}

/** Ends a change of key: invitations tell the newest alone. The others open earlier files still. */
export function endFormerKeys(db: Database): void {
  db.prepare(
    `UPDATE organisation_keys SET ended_at = ?
     WHERE ended_at = '' AND id < (SELECT max(id) FROM organisation_keys)`,
  ).run(new Date().toISOString())
}

/** All keys in a file that the code opens. Throws Refusal 'no-organisation'. */
export async function keysInFile(
  db: Database,
  code: string,
): Promise<{ readonly bytes: Uint8Array; readonly saved: KeysSaved }> {
  const organisation = findIdentifiedOrganisation(db)
  if (!organisation) throw new Refusal('no-organisation')
  const keys = listKeys(db).toReversed()
  const at = new Date().toISOString()
  const bytes = await writeKeyFile(
    {
      organisation,
      saved: at,
      keys: keys.map(({ recipient, identity, madeAt, endedAt }) => ({
        recipient,
        identity,
        made: madeAt,
        ended: endedAt,
      })),
    },
    asPrinted(code),
  )
  return { bytes, saved: { at, recipients: keys.map(({ recipient }) => recipient) } }
}

/** Which keys a file holds that was made at a moment. */
export interface KeysSaved {
  readonly at: string
  readonly recipients: readonly string[]
}

/** Remembers that these keys are in a file whose code is known to be readable. */
export function noteKeysSaved(db: Database, { at, recipients }: KeysSaved): void {
  db.prepare(
    `UPDATE organisation_keys SET saved_at = max(saved_at, ?)
     WHERE recipient IN (SELECT value FROM json_each(?))`,
  ).run(at, JSON.stringify(recipients))
}

/**
 * The organisation and the keys of a key file, beside those that the store has. Answers how many it lacked.
 * Throws as `readKeyFile`, and Refusal 'recovery-code-mistyped' or 'key-file-foreign' when the store
 * has keys and the file none of them: an id alone anybody could write. Whatever is refused changes nothing.
 */
export async function restoreKeys(db: Database, bytes: Uint8Array, code: string): Promise<number> {
  const file = await readKeyFile(bytes, asPrinted(code))
  const { id, name } = file.organisation
  return db
    .transaction(() => {
      const before = listKeys(db)
      if (before.length > 0 && !before.some(isIn(file))) throw new Refusal('key-file-foreign')
      if (!findIdentifiedOrganisation(db)) {
        db.prepare('INSERT INTO organisation (id, organisation_id, name) VALUES (1, ?, ?)').run(
          id,
          name,
        )
      }
      const all = together(before, file)
      db.prepare('DELETE FROM organisation_keys').run()
      for (const key of all) insertKey(db, key)
      return all.length - before.length
    })
    .immediate()
}

const isIn =
  ({ keys }: KeyFile) =>
  ({ recipient, identity }: Key) =>
    keys.some((key) => key.recipient === recipient && key.identity === identity)

/** How many former keys an invitation has room for beside the newest. */
const mostFormer = 4

/** The keys of both, oldest first. One that either knows as ended has ended, but the newest never. */
function together(present: readonly Key[], file: KeyFile): Key[] {
  const keys = new Map(present.map((key) => [key.recipient, key]))
  for (const { recipient, identity, made, ended } of file.keys) {
    const own = keys.get(recipient)
    keys.set(recipient, {
      recipient,
      identity,
      madeAt: own?.madeAt ?? made,
      endedAt: own?.endedAt || ended,
      savedAt: own && own.savedAt > file.saved ? own.savedAt : file.saved,
    })
  }
  const newestFirst = [...keys.values()].toSorted((one, other) =>
    one.madeAt < other.madeAt || (one.madeAt === other.madeAt && one.recipient < other.recipient)
      ? 1
      : -1,
  )
  let former = 0
  const ending = newestFirst.map((key, place) => {
    if (place === 0) return { ...key, endedAt: '' }
    if (key.endedAt !== '') return key
    former += 1
    return former > mostFormer ? { ...key, endedAt: file.saved } : key
  })
  return ending.toReversed()
}

/** Newest first. */
function listKeys(db: Database): Key[] {
  return db
    .prepare<[], Key>(
      `SELECT recipient, identity, made_at AS madeAt, ended_at AS endedAt, saved_at AS savedAt
       FROM organisation_keys ORDER BY id DESC`,
    )
    .all()
}

function insertKey(db: Database, key: Key): void {
  db.prepare(
    `INSERT INTO organisation_keys (recipient, identity, made_at, ended_at, saved_at)
     VALUES (@recipient, @identity, @madeAt, @endedAt, @savedAt)`,
  ).run(key)
}

/** By what it is known wherever its keys are restored; undefined before the first invitation. */
export function findIdentifiedOrganisation(db: Database): KeyFile['organisation'] | undefined {
  return db
    .prepare<[], KeyFile['organisation']>('SELECT organisation_id AS id, name FROM organisation')
    .get()
}

/** Now, unless the clock was set back: keys are told apart in time, also where they are restored. */
function momentAfter(earlier: string): string {
  return new Date(Math.max(Date.now(), Date.parse(earlier) + 1)).toISOString()
}

const addressed = z.object({ recipient: z.string() })

/**
 * No manifest is longer, and nothing that shrank to so little fills the memory. Only a gzip that was made
 * on purpose begins with so much else that the manifest comes later.
 */
const beginningBytes = 8192

/**
 * Those who have not shown yet that they have the newest invitation. What the newest file was locked to
 * first stands in its own first line. Of imports from before the lines were kept it is not known; they
 * are older than any change.
 */
function listSendingToFormer(db: Database, recipient: string): string[] {
  if (listKeys(db).length === 1) return []
  const newest = db
    .prepare<[number], { readonly name: string; readonly beginning: Buffer }>(
      `SELECT name, substr(lines, 1, ?) AS beginning FROM signers JOIN imports ON imports.id = (
         SELECT id FROM imports WHERE signer_id = signers.id AND undone_at = ''
         ORDER BY sequence DESC, digest DESC LIMIT 1)
       WHERE EXISTS (SELECT 1 FROM signer_keys WHERE signer_id = signers.id AND revoked_at = '')`,
    )
    .all(beginningBytes)
  return newest.flatMap(({ name, beginning }) =>
    recipientOf(beginning) === recipient ? [] : [name],
  )
}

function recipientOf(beginning: Buffer): string {
  if (beginning.length === 0) return ''
  const lines = gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH })
  const end = lines.indexOf('\n')
  return end < 0 ? '' : addressed.parse(JSON.parse(lines.toString('utf8', 0, end))).recipient
}
