import type { Statement } from 'better-sqlite3'
import { activities } from '../shared/activities.ts'
import { dayAfter } from '../shared/dates.ts'
import type { Session } from '../shared/session.ts'
import type { Favourite, Found, SessionFilter } from '../shared/session-search.ts'
import type { Database } from '../vault/database.ts'
import { type SessionRow, selectSession, toSession } from './sessions.ts'

/** Every hit, newest day first, within a day by clock time with those without one last; and their minutes. */
export function findSessions(db: Database, filter: SessionFilter): Found {
  const { text, activities: codes, forms, phases, settings, unit, person, from, to, at } = filter
  const match = matchOf(text)
  if (match === '' && text.trim() !== '') return { ids: [], happened: 0, minutes: 0, days: [] }
  const asked: [isAsked: boolean, condition: string, value?: string][] = [
    [match !== '', `id IN (SELECT rowid % 100000000 FROM session_search(?))`, match],
    [codes.length > 0, `activity IN (SELECT value FROM json_each(?))`, JSON.stringify(codes)],
    [forms.length > 0, `form IN (SELECT value FROM json_each(?))`, JSON.stringify(forms)],
    [phases.length > 0, `phase IN (SELECT value FROM json_each(?))`, JSON.stringify(phases)],
    [
      settings.length > 0,
      `coalesce((SELECT setting FROM units WHERE id = unit_id), 'other')
       IN (SELECT value FROM json_each(?))`,
      JSON.stringify(settings),
    ],
    [unit !== '', `unit_id = (SELECT id FROM units WHERE name = ?)`, unit],
    [filter.isWithoutUnit, `unit_id IS NULL`],
    [person !== '', `person_id = (SELECT id FROM people WHERE pseudonym = ?)`, person],
    [filter.hasPerson, `person_id IS NOT NULL`],
    [filter.isFirstContact, `(first_contact = 1 OR phase = 'first_contact')`],
    [filter.outcome !== 'any', outcomeConditions[filter.outcome]],
    [from !== '', `date >= ?`, from],
    [to !== '', `date <= ?`, to],
    [at !== null, touchesHour, JSON.stringify(at)],
  ]
  const conditions = asked.filter(([isAsked]) => isAsked)
  const where = conditions.map(([, condition]) => condition).join(' AND ')
  const rows = db
    .prepare<string[], FoundRow>(
      `SELECT id, duration_minutes, date, happened FROM sessions ${where === '' ? '' : `WHERE ${where}`}
       ORDER BY date DESC, start_time NULLS LAST, id`,
    )
    .raw()
    .all(...conditions.flatMap(([, , value]) => value ?? []))
  return {
    ids: rows.map(([id]) => id),
    happened: rows.reduce((sum, [, , , happened]) => sum + happened, 0),
    minutes: rows.reduce((sum, [, minutes]) => sum + minutes, 0),
    days: daysOf(rows),
  }
}

type FoundRow = [id: number, minutes: number, date: string, happened: number]

const outcomeConditions: Readonly<Record<SessionFilter['outcome'], string>> = {
  any: `TRUE`,
  happened: `happened = 1`,
  did_not_happen: `happened = 0`,
  counted: `(happened = 1 OR duration_minutes > 0)`,
}

/**
 * Whether a session reached into an hour of a weekday. It begins so many minutes after that hour does in
 * the same week, or before it when below 0; from a Sunday it may reach past midnight into the next week.
 */
const touchesHour = `(
  SELECT begins < 60 AND begins + duration_minutes > 0 OR begins + duration_minutes > 7 * 1440
  FROM (
    SELECT ((strftime('%w', date) + 6) % 7 - (hour ->> '$.weekday')) * 1440
      + substr(start_time, 1, 2) * 60 + substr(start_time, 4) - (hour ->> '$.hour') * 60 AS begins
    FROM (SELECT ? AS hour)
  )
  WHERE duration_minutes > 0 AND start_time IS NOT NULL
)`

/** Rows of one day stand together. */
function daysOf(rows: readonly FoundRow[]): Found['days'] {
  const days: Found['days'] = []
  for (const [, minutes, date] of rows) {
    const day = days.at(-1)
    if (day?.date === date) {
      day.sessions += 1
      day.minutes += minutes
    } else {
      days.push({ date, sessions: 1, minutes })
    }
  }
  return days
}

/**
 * The newest 50 that hold every word of the text, in the note, in an own label or in the name of an
 * activity, in Swedish or English; a word may lack its last letters.
 */
export function searchSessions(db: Database, text: string): Session[] {
  const match = matchOf(text)
  if (match === '') return []
  return searchStatement(db).all(match).map(toSession)
}

/** The most frequent of the 14 days up to the given one, at most nine: one for each number key. */
export function listFavourites(db: Database, day: string): Favourite[] {
  return db
    .prepare<[string, string], Favourite>(
      `SELECT activity, label, form, coalesce(units.name, '') AS unit, duration_minutes AS minutes,
         count(*) AS times
       FROM sessions LEFT JOIN units ON units.id = unit_id
       WHERE date BETWEEN ? AND ? AND happened
         AND coalesce(import_id, 0) NOT IN (SELECT id FROM imports WHERE kind = 'sample')
       GROUP BY activity, label, form, unit_id, duration_minutes
       ORDER BY times DESC, max(search_key) DESC LIMIT 9`,
    )
    .all(dayAfter(day, -13), day)
}

/** Asked with every key: preparing would take longer than finding a rare word. */
const searchStatements = new WeakMap<Database, Statement<[string], SessionRow>>()

function searchStatement(db: Database): Statement<[string], SessionRow> {
  let statement = searchStatements.get(db)
  if (!statement) {
    statement = db.prepare(
      `SELECT found.* FROM session_search JOIN (${selectSession}) AS found
       ON found.id = session_search.rowid % 100000000
       WHERE session_search MATCH ? ORDER BY session_search.rowid DESC LIMIT 50`,
    )
    searchStatements.set(db, statement)
  }
  return statement
}

/**
 * The text as an FTS5 query. Each word is quoted, so that nothing in it is an operator, and is a
 * prefix. Control characters part words: a NUL would end the query in the middle of a quotation. What
 * holds no letter or digit is no word to the index, and would find nothing.
 */
function matchOf(text: string): string {
  const words = text.normalize().split(/[\s\p{Cc}]+/u)
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => {
      const inTexts = `{note label}: "${word.replaceAll('"', '""')}"*`
      const codes = codesNamed(word)
      return codes.length === 0 ? inTexts : `(${inTexts} OR codes: (${codes.join(' OR ')}))`
    })
    .join(' AND ')
}

/** The activities whose name has a word that begins so. */
function codesNamed(word: string): string[] {
  const [begun, ...more] = wordsOf(word)
  if (begun === undefined || more.length > 0) return []
  return namedActivities
    .filter(({ names }) => names.some((name) => name.startsWith(begun)))
    .map(({ code }) => `"${code}"`)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const namedActivities = activities.map(({ code, sv, en }) => ({
  code,
  names: wordsOf(`${sv} ${en}`),
}))
