import type { Contents } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'

type SupervisionContents = Extract<Contents, { kind: 'supervisor' }>

/** What a supervisor's store holds, in numbers and months. */
export function contentsOfSupervision(db: Database): SupervisionContents {
  const counted = db
    .prepare<[], Omit<SupervisionContents, 'kind'>>(
      `SELECT (SELECT count(*) FROM imports) AS imports,
         (SELECT count(*) FROM signers) AS signers,
         (SELECT min(month) FROM months) AS firstMonth,
         (SELECT max(month) FROM months) AS lastMonth`,
    )
    .get()
  if (!counted) throw new Error('A SELECT without FROM gave no row')
  return { kind: 'supervisor', ...counted }
}
