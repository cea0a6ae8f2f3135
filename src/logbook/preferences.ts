import * as z from 'zod/mini'
import type { ActivityCode } from '../shared/activities.ts'
import {
  type OfferedActivity,
  offeredActivity,
  type Preferences,
  preferences as preferencesShape,
  usualPreferences,
} from '../shared/preferences.ts'
import type { Database } from '../vault/database.ts'
import { reindexAfter } from './search-index.ts'

/**
 * What was chosen, and the usual for the rest, also for what another version of the app kept in a
 * shape that this one does not know. Activities that came with a later version stand last.
 */
export function readPreferences(db: Database): Preferences {
  const rows = db
    .prepare<[], { name: string; value: string }>(`SELECT name, value FROM preferences`)
    .all()
  const chosen = rows.map(({ name, value }) => understood(name, JSON.parse(value)))
  const preferences: Preferences = Object.assign({ ...usualPreferences }, ...chosen)
  const { activities } = preferences
  const missing = usualPreferences.activities.filter(
    ({ activity }) => !activities.some((one) => one.activity === activity && one.label === ''),
  )
  return { ...preferences, activities: [...activities, ...missing] }
}

const onePreference = z.partial(preferencesShape)

/** A preference as it was kept, without what this version does not know. */
function understood(name: string, value: unknown): z.infer<typeof onePreference> {
  const isKnown = (one: unknown) => offeredActivity.safeParse(one).success
  const known = (kept: unknown): unknown => {
    if (typeof kept !== 'object' || kept === null) return kept
    if (name === 'activities') return Object.values(kept).filter(isKnown)
    if (name === 'oldLogWords')
      return Object.fromEntries(Object.entries(kept).filter(([, one]) => isKnown(one)))
    return name === 'nouns' ? { ...usualPreferences.nouns, ...kept } : kept
  }
  return onePreference.safeParse({ [name]: known(value) }).data ?? {}
}

/** Keeps what is given, leaves the rest, and answers all. */
export function changePreferences(
  db: Database,
  changes: { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined },
): Preferences {
  return db.transaction(() => {
    const keep = db.prepare<[string, string]>(
      `INSERT INTO preferences (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    for (const [name, value] of Object.entries(changes)) {
      if (value !== undefined) keep.run(name, JSON.stringify(value))
    }
    return readPreferences(db)
  })()
}

/**
 * Renames an own label where it is offered, in the sessions that bear it and in their history. When
 * the new one is already offered under the activity, the two become one.
 */
export function renameLabel(
  db: Database,
  {
    activity,
    from,
    to,
  }: { readonly activity: ActivityCode; readonly from: string; readonly to: string },
): Preferences {
  if (from === to) return readPreferences(db)
  return db.transaction(() => {
    reindexAfter(db, () =>
      db
        .prepare(
          `UPDATE sessions SET label = ?, revision = revision + 1 WHERE activity = ? AND label = ?`,
        )
        .run(to, activity, from),
    )
    db.prepare(
      `UPDATE session_changes SET before = json_set(before, '$.label', ?)
       WHERE before ->> '$.activity' = ? AND before ->> '$.label' = ?`,
    ).run(to, activity, from)

    const renamed = (offered: OfferedActivity): OfferedActivity =>
      offered.activity === activity && offered.label === from ? { ...offered, label: to } : offered
    const { activities, oldLogWords } = readPreferences(db)
    const isOffered = activities.some((one) => one.activity === activity && one.label === to)
    return changePreferences(db, {
      activities: isOffered
        ? activities.filter((one) => one.activity !== activity || one.label !== from)
        : activities.map(renamed),
      oldLogWords: Object.fromEntries(
        Object.entries(oldLogWords).map(([word, offered]) => [word, renamed(offered)]),
      ),
    })
  })()
}
