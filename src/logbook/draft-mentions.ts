/** A pseudonym that is renamed or forgotten must not come back with something half-written. */
import type { Database } from '../vault/database.ts'

interface Draft {
  readonly context: string
  readonly content: string
}

/**
 * Puts `to` in the place of a pseudonym wherever a draft holds words of somebody's own, however its
 * letters were typed. Codes, days and numbers stay: "12" and "Video" can be pseudonyms too. A draft
 * that is about the person alone moves with the name, and goes when there is none.
 */
export function replacePersonInDrafts(db: Database, from: string, to: string): void {
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(from)}(?![\\p{L}\\p{N}])`, 'giu')
  const isWord = /\p{L}/u.test(from)
  const drafts = db.prepare<[], Draft>(`SELECT context, content FROM drafts`).all()
  const keep = db.prepare<[string, string]>(`UPDATE drafts SET content = ? WHERE context = ?`)
  for (const { context, content } of drafts) {
    const replaced = JSON.stringify(
      JSON.parse(content, (key, value: unknown) =>
        typeof value === 'string' && (key === 'person' || (isWord && !isCode(key)))
          ? value.normalize().replaceAll(mention, () => to)
          : value,
      ),
    )
    if (replaced !== content) keep.run(replaced, context)
  }
  for (const place of ['person', 'promise']) {
    for (const earlier of ['', ' earlier']) {
      const context = `${place}:${from}${earlier}`
      if (to !== '') moveDraft(db, context, `${place}:${to}`)
      db.prepare<[string]>(`DELETE FROM drafts WHERE context = ?`).run(context)
    }
  }
}

/** To its new place or, where something is already written, beside it. */
function moveDraft(db: Database, from: string, to: string): void {
  const move = db.prepare<[string, string]>(
    `UPDATE OR IGNORE drafts SET context = ? WHERE context = ?`,
  )
  move.run(to, from)
  move.run(`${to} earlier`, from)
}

const codes: ReadonlySet<string> = new Set(
  [
    'date start due minutes participants newParticipants activity form setting phase planned coLeader kind field',
    'role day recurs first every weekday ordinal endedOn area byWhom homecoming startedOn',
  ].flatMap((fields) => fields.split(' ')),
)

/** Members of lists bear figures as keys; the lists of a form hold codes. */
const isCode = (key: string): boolean => codes.has(key) || /^\d+$/.test(key)

const escaped = (text: string): string =>
  text.normalize().replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
