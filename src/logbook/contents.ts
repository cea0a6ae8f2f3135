import type { Contents } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'

type LogbookContents = Extract<Contents, { kind: 'peer' }>

/** What a logbook holds, in numbers and days. What is private to its owner is not even counted. */
export function contentsOfLogbook(db: Database): LogbookContents {
  const counted = db
    .prepare<[], Omit<LogbookContents, 'kind'>>(
      `SELECT (SELECT count(*) FROM sessions) AS sessions,
         (SELECT min(date) FROM sessions) AS firstDay,
         (SELECT max(date) FROM sessions) AS lastDay,
         (SELECT count(*) FROM people) AS people,
         (SELECT count(*) FROM follow_ups) AS followUps,
         (SELECT count(*) FROM homecoming_lists) AS lists,
         (SELECT count(*) FROM plans) AS plans,
         (SELECT count(*) FROM groups) AS groups,
         (SELECT count(*) FROM meetings) AS meetings,
         (SELECT count(*) FROM development_records) AS records,
         (SELECT count(*) FROM exports WHERE left_at <> '') AS exports`,
    )
    .get()
  if (!counted) throw new Error('A SELECT without FROM gave no row')
  return { kind: 'peer', ...counted }
}
