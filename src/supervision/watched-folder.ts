/**
 * A folder whose new files turn up on the desk. They are only ever read. What was dealt with is
 * remembered by name, size and time, so that each file is opened once.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../vault/database.ts'
import { inTime } from '../vault/in-time.ts'

export interface FolderFile {
  readonly name: string
  readonly bytes: number
  readonly changedAtMs: number
}

/** The path; null when no folder is watched. */
export function findWatchedFolder(db: Database): string | null {
  return db.prepare<[], string>('SELECT path FROM watched_folder').pluck().get() ?? null
}

/** Watches another folder from now on, or none. */
export function watchFolder(db: Database, path: string | null): void {
  db.transaction(() => {
    db.exec('DELETE FROM watched_folder; DELETE FROM files_seen')
    if (path !== null) db.prepare('INSERT INTO watched_folder VALUES (1, ?)').run(path)
  }).immediate()
}

/** These need nobody any more, unless they change. */
export function noteSeen(db: Database, files: readonly FolderFile[]): void {
  const note = db.prepare<FolderFile>(
    `INSERT INTO files_seen (name, bytes, changed_at_ms) VALUES (@name, @bytes, @changedAtMs)
     ON CONFLICT (name) DO UPDATE SET
       bytes = excluded.bytes, changed_at_ms = excluded.changed_at_ms`,
  )
  db.transaction(() => files.forEach((file) => note.run(file))).immediate()
}

/** Of those in the folder, the files that nobody has dealt with. */
export function leaveOutSeen(db: Database, files: readonly FolderFile[]): FolderFile[] {
  const isSeen = db
    .prepare<FolderFile, number>(
      `SELECT 1 FROM files_seen
       WHERE name = @name AND bytes = @bytes AND changed_at_ms = @changedAtMs`,
    )
    .pluck()
  return files.filter((file) => isSeen.get(file) === undefined)
}

/** A folder at hand answers at once; a network share that has died never does. */
const mostMs = 10_000

export class FolderLook {
  /** What the system has not answered yet. One at most: each holds a thread. */
  #unanswered: Promise<unknown> | null = null

  /** The export files in a folder, by name; null when it is away or does not answer. */
  async list(folder: string): Promise<FolderFile[] | null> {
    if (this.#unanswered) return null
    const names = await this.#ask(readdir(folder))
    if (names === null) return null
    const files: FolderFile[] = []
    for (const name of names.filter(isExportFile).toSorted()) {
      const found = await this.#ask(stat(join(folder, name)))
      if (found === null && this.#unanswered) return null
      if (!found?.isFile()) continue
      files.push({ name, bytes: found.size, changedAtMs: Math.trunc(found.mtimeMs) })
    }
    return files
  }

  /** Null when it failed or took too long. */
  async #ask<Value>(asked: Promise<Value>): Promise<Value | null> {
    const answered = asked.catch(() => null)
    this.#unanswered = answered
    void answered.then(() => (this.#unanswered = null))
    return inTime(answered, mostMs)
  }
}

/** What is still being written has another ending, or a dot or a tilde before it. */
const isExportFile = (name: string) => /^[^.~].*\.peerlogg$/iu.test(name)
