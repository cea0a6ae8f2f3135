/**
 * What is for the peer supporter alone: how it feels, and what to bring up. Texts that nobody else writes
 * are put there, and looked for in all that others could see, and its bytes.
 */
import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { addRecord } from '../../src/logbook/development-records.ts'
import { patternOf } from '../../src/logbook/patterns.ts'
import { logReportSource } from '../../src/logbook/report-source.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import { addToBringUp, markToBringUp } from '../../src/logbook/to-bring-up.ts'
import { keepWellbeing } from '../../src/logbook/wellbeing.ts'
import { drawUp } from '../../src/report/draw-up.ts'
import { makeReportFile, reportFileName } from '../../src/report/report-file.ts'
import { languages } from '../../src/shared/language.ts'
import { feelings } from '../../src/shared/own-development.ts'
import type { Profile } from '../../src/shared/profile.ts'
import { reportFormats, reportKinds } from '../../src/shared/report.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import type { Database } from '../../src/vault/database.ts'
import { aRecord } from '../support/a-record.ts'
import { secretText } from '../support/leaks.ts'
import { openExportIndependently } from '../support/open-export-independently.ts'
import { openLog } from '../support/open-log.ts'
import { invitationFor, letLeave, previewFor } from '../support/share-with.ts'
import { settingsOf } from './a-report.ts'

const secrets = {
  feeling: secretText(),
  bringUp: secretText(),
  broughtUp: secretText(),
}
const profile: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Vit svala' }

function aLog({ isPrivate }: { readonly isPrivate: boolean }): Database {
  const db = openLog({ date: '2026-10-14' }, { date: '2026-10-15', activity: 'I04', minutes: 90 })
  addRecord(db, { record: aRecord(), session: null })
  if (!isPrivate) return db
  for (const day of ['2026-10-14', '2026-10-20']) {
    keepWellbeing(db, { day, feelings: feelings.map(({ code }) => code), text: secrets.feeling })
  }
  addToBringUp(db, { text: secrets.bringUp, addedOn: '2026-10-14' })
  const { id } = addToBringUp(db, { text: secrets.broughtUp, addedOn: '2026-10-14' })
  markToBringUp(db, { id, broughtUpOn: '2026-10-20' })
  return db
}

const expectNone = (bytes: Uint8Array | string) => {
  const held = Object.entries(secrets).filter(([, text]) => Buffer.from(bytes).includes(text))
  expect(held.map(([what]) => what)).toEqual([])
}

test('no file for a supervisor holds a word of it, and none differs by it', async () => {
  const key = await newOrganisationKey()
  const opened = async (db: Database) => {
    const invitation = invitationFor('Region Exempel', key.recipient)
    const preview = previewFor(db, profile, { invitation, months: ['2026-10'] })
    const { bytes } = await letLeave(db, profile, preview)
    expectNone(bytes)
    expectNone(JSON.stringify(preview))
    return openExportIndependently(Buffer.from(bytes), key.identity)
  }
  const told = await opened(aLog({ isPrivate: true }))
  expectNone(told.lines)
  expect(told.rows).toEqual((await opened(aLog({ isPrivate: false }))).rows)
})

test('no report or portfolio holds a word of it in any file, and none differs by it', async () => {
  const filesOf = async (db: Database) => {
    const files = new Map<string, string>()
    for (const kind of reportKinds) {
      for (const language of languages) {
        for (const format of reportFormats) {
          const settings = settingsOf({ kind, language })
          const drawn = await drawUp(logReportSource(db), settings, [])
          const printed = async () => new TextEncoder().encode(JSON.stringify(drawn.page))
          const bytes = await makeReportFile(drawn, format, printed)
          const name = `${kind} ${format} ${reportFileName(settings, format)}`
          expectNone(name)
          files.set(name, format === 'xlsx' ? unpacked(bytes) : new TextDecoder().decode(bytes))
        }
      }
    }
    return files
  }
  const files = await filesOf(aLog({ isPrivate: true }))
  expect(files.size).toBe(reportKinds.length * languages.length * reportFormats.length)
  for (const text of files.values()) expectNone(text)
  expect(files).toEqual(await filesOf(aLog({ isPrivate: false })))
})

test('no summary holds a word of it, and none differs by it', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const summed = (db: Database) => JSON.stringify([summarise(db, year), patternOf(db, year)])
  const told = summed(aLog({ isPrivate: true }))
  expectNone(told)
  expect(told).toBe(summed(aLog({ isPrivate: false })))
})

/** What is written in the sheets of an XLSX file, without when it was made. */
function unpacked(bytes: Uint8Array): string {
  const { FullPaths, FileIndex } = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  return FullPaths.map((path: string, index: number) =>
    path.includes('docProps')
      ? ''
      : Buffer.from((FileIndex[index]?.content as number[] | undefined) ?? []).toString(),
  ).join('\n')
}
