import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logSession } from '../../src/logbook/sessions.ts'
import { answer } from '../../src/main/answer.ts'
import { contract } from '../../src/shared/contract.ts'
import type { NewSession } from '../../src/shared/session.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { createStore } from '../../src/vault/open.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { type Figure, inTurn } from './figure.ts'

/** Saving one session through the contract: validate, insert, search index, commit. */
export async function measureSave(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const create = (name: string) =>
    createStore({
      directory: join(folder, name),
      kind: 'peer',
      label: 'Bench',
      passphrase: 'fyra vanliga ord efter varandra',
      migrations,
    })
  const ours = await create('ours')
  const floor = await create('floor')
  try {
    const sessions = [...sampleYear(2026, 8000)]
    const insertBare = bareInsert(floor.db)
    let next = 0
    let nextBare = 0
    const times = await inTurn(
      4000,
      () =>
        answer(
          contract.sessions.log,
          (session: NewSession) => logSession(ours.db, session),
          sessions[next++],
        ),
      () => insertBare(sessions[nextBare++]!),
    )
    return [
      {
        what: 'save a session through the contract',
        ...times,
        floorIs: 'one bare insert, same driver and durability',
        reach: 4,
        extra: false,
      },
    ]
  } finally {
    ours.close()
    floor.close()
    rmSync(folder, { recursive: true })
  }
}

/** The same columns in a table without any index, one commit each. */
function bareInsert(db: Database): (session: NewSession) => void {
  db.exec(
    `CREATE TABLE bare (id INTEGER PRIMARY KEY, date TEXT, start_time TEXT, minutes INTEGER, activity TEXT,
       label TEXT, secondary TEXT, form TEXT, unit TEXT, phase TEXT, participants INTEGER,
       new_participants INTEGER, planned TEXT, co_leader TEXT, person TEXT, first_contact INTEGER,
       happened INTEGER, with_person INTEGER, links TEXT, note TEXT) STRICT`,
  )
  const insert = db.prepare(
    `INSERT INTO bare (date, start_time, minutes, activity, label, secondary, form, unit, phase,
       participants, new_participants, planned, co_leader, person, first_contact, happened,
       with_person, links, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (s) => {
    insert.run(
      s.date,
      s.start,
      s.minutes,
      s.activity,
      s.label,
      s.secondary.join(' '),
      s.form,
      s.unit,
      s.phase,
      s.participants,
      s.newParticipants,
      s.planned,
      s.coLeader,
      s.person,
      Number(s.firstContact),
      Number(s.happened),
      Number(s.withPerson),
      s.links.join(' '),
      s.note,
    )
  }
}
