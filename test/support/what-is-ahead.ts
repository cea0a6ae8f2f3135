import { findOrAddPerson } from '../../src/logbook/people.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from './a-session.ts'

/** Every text of one's own that stands beside single sessions. */
export const ownTexts = [
  'item of a list',
  'item of a template',
  'goal',
  'why',
  'what helps',
  'step',
  'name of a group',
  'what a person wants to say',
  'title of a training',
  'organiser of a training',
  'what to bring up',
  'wellbeing',
] as const
type OwnText = (typeof ownTexts)[number]

interface Given {
  readonly person?: string
  readonly day?: string
  readonly textOf?: (what: OwnText) => string
}

/**
 * One of everything that stands beside single sessions: a list with an item that is done and one that
 * is not, a plan with two steps alike, a group that was held twice and cancelled once, a meeting, and the
 * own development. Answers the numbers of the five that sessions are logged from.
 */
export function addWhatIsAhead(
  db: Database,
  { person = 'Blå björk', day = '2026-10-14', textOf = (what) => what }: Given = {},
) {
  const add = (table: string, row: Readonly<Record<string, unknown>>): number => {
    const names = Object.keys(row)
    return Number(
      db
        .prepare(
          // A store has one template for all units, and one entry of wellbeing a day.
          `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        )
        .run(...Object.values(row)).lastInsertRowid,
    )
  }
  const person_id = findOrAddPerson(db, person)
  const items = JSON.stringify([{ phase: 'before', code: '', text: textOf('item of a template') }])
  add('homecoming_templates', { items })
  const list = add('homecoming_lists', { person_id, started_on: day, contact_months: 4 })
  const done = { state: 'done', done_on: day }
  const item = { list_id: list, phase: 'before', day }
  add('homecoming_items', { ...item, place: 1, code: 'keys', ...done })
  add('homecoming_items', { ...item, place: 2, text: textOf('item of a list') })
  const plan = add('plans', {
    person_id,
    area: 'studies',
    goal: textOf('goal'),
    why: textOf('why'),
    helps: textOf('what helps'),
    started_on: day,
  })
  const step = { plan_id: plan, by_whom: 'together', role: 'komvux', due: day }
  add('plan_steps', { ...step, place: 1, what: textOf('step'), ...done })
  add('plan_steps', { ...step, place: 2, what: textOf('step') })
  const group = add('groups', {
    name: textOf('name of a group'),
    activity: 'D08',
    minutes: 60,
    recurrence: JSON.stringify({ kind: 'none' }),
  })
  const meeting = add('meetings', {
    person_id,
    kind: 'authority',
    role: 'social_services',
    day,
    wishes: textOf('what a person wants to say'),
  })
  const record = add('development_records', {
    date: day,
    kind: 'course',
    title: textOf('title of a training'),
    organiser: textOf('organiser of a training'),
    minutes: 90,
    has_certificate: 1,
  })
  add('to_bring_up', { text: textOf('what to bring up'), added_on: day })
  add('wellbeing', { day, text: textOf('wellbeing') })

  const ofGroup = { kind: 'group', id: group } as const
  const session = aSession({ date: day, activity: 'D08', form: 'group', person: '' })
  logSessionFrom(db, ofGroup, { ...session, participants: 6 })
  logSessionFrom(db, ofGroup, { ...session, participants: 7 })
  logSessionFrom(db, ofGroup, { ...session, happened: false, minutes: 0, participants: 0 })
  const training = aSession({
    date: day,
    activity: 'I04',
    form: 'present',
    minutes: 90,
    person: '',
  })
  logSessionFrom(db, { kind: 'record', id: record }, { ...training, phase: '', participants: 0 })
  return { list, plan, group, meeting, record }
}
