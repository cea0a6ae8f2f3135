/** `npm run demo`: a month from log to report through the real screens, without a display. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { dayAfter, daysOfMonth, localDay, monthOf } from '../src/shared/dates.ts'
import type { NewSession } from '../src/shared/session.ts'
import { listProfiles } from '../src/upkeep/listed-profiles.ts'
import {
  createProfile,
  goTo,
  expectLogged,
  lock,
  logLine,
  logSession,
  pressButton,
  typeInto,
  unlock,
  writeLine,
} from '../test/support/journey.ts'
import {
  chooseFilesToImport,
  confirmSigner,
  importChosen,
  invite,
  previewExport,
  saveExport,
} from '../test/support/sharing-journey.ts'
import { launchApp } from '../test/support/launch-app.ts'
import { peer, supervisor } from '../test/support/profiles.ts'
import { sampleMonth } from '../test/support/sample-sessions.ts'
import { buildApp, root } from './build-app.ts'

const month = monthOf(dayAfter(`${monthOf(localDay(new Date()))}-01`, -1))
const day = lastWeekdayOf(month)

/** What a session’s line in a CSV must have. */
const columns = [
  'date',
  'start',
  'minutes',
  'activity',
  'form',
  'setting',
  'unit',
  'phase',
  'participants',
  'person',
  'note',
] as const satisfies readonly (keyof NewSession)[]

const output = join(root, 'demo-output')
const files = join(output, 'files')
const profiles = join(output, 'profiles')
const invitation = join(files, 'inbjudan.peerlogg-invitation')
const exported = join(files, `peerlogg-${month}.peerlogg`)
const report = join(files, 'peerlogg-rapport.pdf')

buildApp()
rmSync(output, { recursive: true, force: true })
for (const folder of [files, profiles, join(output, 'screenshots')]) {
  mkdirSync(folder, { recursive: true })
}

// The app keeps what it needs besides the profiles in a folder that goes away with the demo.
const folder = mkdtempSync(join(tmpdir(), 'peerlogg-demo-'))
mkdirSync(join(folder, 'user-data'))
symlinkSync(profiles, join(folder, 'user-data/profiles'), 'junction')

const app = await launchApp({ runtime: 'stand-in', folder, language: 'sv' })
const { page } = app
let pictures = 0
try {
  await play()
  await app.close()
  if (app.problems.length > 0) throw new Error(app.problems.join('\n'))
} finally {
  await app.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
tellWhereThingsAre()

async function play(): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Välkommen' }).waitFor()
  await show('The app starts for the first time')
  await createProfile(page, supervisor)
  await show('A supervisor profile is created')
  await invite(app, 'Region Exempel', invitation)
  await show('The supervisor makes the invitation for the peer supporters')
  await lock(page)

  await createProfile(page, peer)
  await show('A peer profile is created')
  await logSession(page, {
    minutes: '45',
    activity: 'samtal',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    date: day,
    start: '0915',
    phase: 'Pågående',
    person: 'Blå björk',
    note: 'Pratade vid fönstret om vad som brukar hjälpa.',
  })
  await show('A session is logged field by field')
  await writeLine(page, '45 samtal blå björk')
  await show('The next in one line: what was understood stands under it')
  await page.keyboard.press('Enter')
  await expectLogged(page)
  await logLine(page, 'grupp promenad 60 min 8 pers')
  await logLine(page, 'igår 30 närvaro')
  await show('What is often logged gets a key of its own')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  await expectLogged(page)
  await show('The favourite is logged again by two keys')
  await lock(page)
  await show('The profile is locked')

  const logged = logSampleSessions()
  await unlock(page, peer)
  await goTo(page, 'Logg')
  await page.getByRole('listitem').first().waitFor()
  await show(`The rest of the month comes from the command line: ${logged} sample sessions`)
  await page.keyboard.press('Control+3')
  await page.getByRole('grid').waitFor()
  const weeks = Math.ceil((Date.parse(localDay(new Date())) - Date.parse(day)) / (7 * 86_400_000))
  for (let back = 0; back < weeks; back++) {
    await page.getByRole('button', { name: 'Föregående vecka' }).press('Enter')
  }
  await show('The week at a glance')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('blå björk')
  await page.getByRole('option', { name: 'Blå björk', exact: true }).waitFor()
  await show('Ctrl+K finds a person by a few letters')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Blå björk' }).waitFor()
  await show('What is logged with one person, and what was promised')
  await goTo(page, 'Sammanställning')
  await page.keyboard.press('Control+PageUp')
  await page.getByRole('grid').first().waitFor()
  await show('The month is summed up')
  await previewExport(app, invitation)
  await show('Every line that would leave is looked through')
  await saveExport(app, exported)
  await show('The month is exported')
  await lock(page)

  await unlock(page, supervisor)
  await chooseFilesToImport(app, exported)
  await show('The supervisor opens the file: its sender waits to be confirmed')
  await confirmSigner(page, peer.label)
  await importChosen(page)
  await show('The words were compared, the file is imported')
  await goTo(page, 'Rapport')
  await pressButton(page, 'Ny rapport')
  await typeInto(
    page,
    'Text under ”Bakgrund”',
    'Under hösten har en peer supporter arbetat på avdelningen, i samtal och i grupp.',
  )
  await page.getByText('Under hösten').last().waitFor()
  await show('The supervisor writes a report: the page grows beside it')
  await app.answerDialogWith(report)
  await pressButton(page, /^Spara som PDF/)
  await page.getByText('Inget har skickats').waitFor()
  await show('The report is saved as a PDF')
}

/** Says what happened, and keeps a picture of the screen, in its full length up to three windows. */
async function show(what: string): Promise<void> {
  pictures += 1
  const number = String(pictures).padStart(2, '0')
  const name = what.split(':', 1).join().toLowerCase().replaceAll(/[ ,]+/g, '-')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 1280, height: Math.min(height, 2400) })
  await page.screenshot({
    path: join(output, 'screenshots', `${number}-${name}.png`),
    animations: 'disabled',
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  console.log(`${number}  ${what}.`)
}

/** Every other working day of the month, by `peerlogg log` on the same store. */
function logSampleSessions(): number {
  const csv = join(files, 'sample-sessions.csv')
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(csv, toCsv(sampleMonth(month).filter(({ date }) => date !== day)))
  writeFileSync(passphraseFile, peer.passphrase)
  const printed = execFileSync(
    process.execPath,
    [
      join(root, 'src/cli/peerlogg.ts'),
      'log',
      '--store',
      storeOfPeer(),
      '--passphrase-file',
      passphraseFile,
      '--csv',
      csv,
    ],
    { encoding: 'utf8' },
  )
  return (JSON.parse(printed) as { logged: number }).logged
}

function storeOfPeer(): string {
  const profile = listProfiles(profiles).find(({ kind }) => kind === 'peer')
  if (!profile) throw new Error('The peer profile has no store')
  return join(profiles, profile.id)
}

function toCsv(sessions: readonly NewSession[]): string {
  const quoted = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`
  const lines = sessions.map((session) => columns.map((name) => quoted(session[name])).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function lastWeekdayOf(wanted: string): string {
  const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())
  let date = daysOfMonth(wanted).to
  while (isWeekend(date)) date = dayAfter(date, -1)
  return date
}

function tellWhereThingsAre(): void {
  const within = (path: string) => relative(process.cwd(), path)
  console.log(`
Screenshots   ${within(join(output, 'screenshots'))}
Files         ${within(files)}
Profiles      ${within(profiles)}, encrypted; the passphrases are
              "${supervisor.passphrase}" (supervisor) and "${peer.passphrase}" (peer)`)
}
