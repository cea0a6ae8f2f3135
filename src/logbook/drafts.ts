import { randomBytes } from 'node:crypto'
import type { Draft } from '../shared/draft.ts'
import type { Database } from '../vault/database.ts'

/** The key that the window encrypts its own copies with: 32 bytes, base64. Made the first time. */
export function draftKey(db: Database): string {
  db.prepare<[Buffer]>(`INSERT INTO draft_key (id, key) VALUES (1, ?) ON CONFLICT DO NOTHING`).run(
    randomBytes(32),
  )
  return db.prepare<[], Buffer>(`SELECT key FROM draft_key`).pluck().get()!.toString('base64')
}

/** What is half-written, newest first. */
export function listDrafts(db: Database): Draft[] {
  return db
    .prepare<[], Draft>(
      `SELECT context, saved_at AS savedAt, content FROM drafts ORDER BY saved_at DESC`,
    )
    .all()
}

/** Keeps the draft of its context, unless a newer one is already there. */
export function saveDraft(db: Database, { context, savedAt, content }: Draft): void {
  db.prepare<[string, string, string]>(
    `INSERT INTO drafts (context, saved_at, content) VALUES (?, ?, ?)
     ON CONFLICT (context) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content
     WHERE excluded.saved_at >= drafts.saved_at`,
  ).run(context, savedAt, content)
}

export function deleteDraft(db: Database, context: string): void {
  db.prepare<[string]>(`DELETE FROM drafts WHERE context = ?`).run(context)
}
