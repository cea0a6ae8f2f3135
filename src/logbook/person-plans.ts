import type { PersonPlans } from '../shared/person.ts'
import type { Database } from '../vault/database.ts'

/** What goes on with one person beside single sessions; what is open first, then the newest. */
export function plansWith(db: Database, person: string): PersonPlans {
  const read = <Row>(sql: string): Row[] => db.prepare<[string], Row>(sql).all(person)
  const ofPerson = `person_id = (SELECT id FROM people WHERE pseudonym = ?)`
  return {
    lists: read(
      `SELECT id, started_on AS startedOn, homecoming, finished_on AS finishedOn
       FROM homecoming_lists WHERE ${ofPerson}
       ORDER BY finished_on <> '', started_on DESC, id DESC`,
    ),
    plans: read(
      `SELECT id, area, started_on AS startedOn, ended_on AS endedOn
       FROM plans WHERE ${ofPerson} ORDER BY ended_on <> '', started_on DESC, id DESC`,
    ),
    meetings: read(
      `SELECT id, kind, role, day FROM meetings WHERE ${ofPerson} ORDER BY day DESC, id DESC`,
    ),
  }
}
