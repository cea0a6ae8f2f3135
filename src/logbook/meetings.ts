import type { Meeting, MeetingKept, NewMeeting } from '../shared/meeting.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import { findOrAddPerson, findPerson } from './people.ts'

/** By day and time. How each stands is read from its sessions, and else from whether it was closed. */
export function listMeetings(db: Database): Meeting[] {
  return db
    .prepare<[], Meeting>(`${selectMeeting} ORDER BY day, start_time = '', start_time, meetings.id`)
    .all()
}

/** The sessions that were logged from a meeting, newest first. */
export function listSessionsOfMeeting(db: Database, id: number): number[] {
  return db
    .prepare<[number], number>(
      `SELECT sessions.id FROM session_origins JOIN sessions ON sessions.id = session_id
       WHERE meeting_id = ? ORDER BY date DESC, sessions.id DESC`,
    )
    .pluck()
    .all(id)
}

/** The person is found by name, or made. */
export function addMeeting(db: Database, meeting: NewMeeting): Meeting {
  return db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO meetings (person_id, kind, role, day, start_time, wishes)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(findOrAddPerson(db, meeting.person), ...valuesOf(meeting))
    return getMeeting(db, Number(lastInsertRowid))
  })()
}

/**
 * `personBefore` is what the form began with: unless it was changed there, whoever the meeting is
 * about by now stays, so that a forgotten pseudonym does not come back. Throws Refusal 'meeting-gone'.
 */
export function changeMeeting(
  db: Database,
  change: { readonly id: number; readonly personBefore: string; readonly meeting: NewMeeting },
): Meeting {
  const { id, personBefore, meeting } = change
  return db.transaction(() => {
    getMeeting(db, id)
    db.prepare(
      `UPDATE meetings SET kind = ?, role = ?, day = ?, start_time = ?, wishes = ? WHERE id = ?`,
    ).run(...valuesOf(meeting), id)
    if (meeting.person !== personBefore) {
      db.prepare(`UPDATE meetings SET person_id = ? WHERE id = ?`).run(
        findOrAddPerson(db, meeting.person),
        id,
      )
    }
    return getMeeting(db, id)
  })()
}

/** No longer relevant since a day, or relevant again with an empty one. Throws Refusal 'meeting-gone'. */
export function closeMeeting(
  db: Database,
  { id, day }: { readonly id: number; readonly day: string },
): Meeting {
  db.prepare(`UPDATE meetings SET closed_on = ? WHERE id = ?`).run(day, id)
  return getMeeting(db, id)
}

/** Answers what was removed. Its sessions stay. Throws Refusal 'meeting-gone'. */
export function removeMeeting(db: Database, id: number): MeetingKept {
  return db.transaction(() => {
    const { state: _state, ...kept } = getMeeting(db, id)
    db.prepare(`DELETE FROM meetings WHERE id = ?`).run(id)
    return kept
  })()
}

/** With the id it had, so that its sessions are its own again; not with a pseudonym that has gone meanwhile. */
export function putMeetingBack(db: Database, meeting: MeetingKept): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO meetings (person_id, kind, role, day, start_time, wishes, closed_on, id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(findPerson(db, meeting.person), ...valuesOf(meeting), meeting.closedOn, meeting.id)
  })()
}

const selectMeeting = `
  SELECT meetings.id, coalesce(people.pseudonym, '') AS person, kind, role, day,
    start_time AS start, wishes, closed_on AS closedOn,
    CASE WHEN logged.happened = 1 THEN 'held' WHEN logged.happened = 0 THEN 'did_not_happen'
      WHEN closed_on <> '' THEN 'not_relevant' ELSE 'planned' END AS state
  FROM meetings LEFT JOIN people ON people.id = person_id
  LEFT JOIN (
    SELECT meeting_id, max(happened) AS happened
    FROM session_origins JOIN sessions ON sessions.id = session_id
    WHERE meeting_id IS NOT NULL GROUP BY meeting_id
  ) AS logged ON logged.meeting_id = meetings.id`

const valuesOf = ({ kind, role, day, start, wishes }: NewMeeting) =>
  [kind, role, day, start, wishes] as const

function getMeeting(db: Database, id: number): Meeting {
  const meeting = db.prepare<[number], Meeting>(`${selectMeeting} WHERE meetings.id = ?`).get(id)
  if (!meeting) throw new Refusal('meeting-gone')
  return meeting
}
