import type { Contents } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'

type SupervisionContents = Extract<Contents, { kind: 'supervisor' }>
type Counted = Omit<SupervisionContents, 'kind' | 'hasInvitation'> & {
  readonly organisations: number
}

/** What a supervisor's store holds, in numbers and months. */
export function contentsOfSupervision(db: Database): SupervisionContents {
  const counted = db
    .prepare<[], Counted>(
      `SELECT (SELECT count(*) FROM organisation) AS organisations,
         (SELECT count(*) FROM imports) AS imports,
         (SELECT count(*) FROM signers) AS signers,
         (SELECT min(month) FROM months) AS firstMonth,
         (SELECT max(month) FROM months) AS lastMonth`,
    )
    .get()
  if (!counted) throw new Error('A SELECT without FROM gave no row')
  const { organisations, ...received } = counted
  return { kind: 'supervisor', hasInvitation: organisations > 0, ...received }
}
