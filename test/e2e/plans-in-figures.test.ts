/** Lists, plans, groups and meetings as the rest of the app tells of them, and the ways to them. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Api } from '../../src/shared/contract.ts'
import { aGroup } from '../support/a-group.ts'
import { aSession } from '../support/a-session.ts'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  goTo,
  lock,
  type NewProfile,
  pressButton,
  tabTo,
} from '../support/journey.ts'
import { invite, linesToLeave, previewExport } from '../support/sharing-journey.ts'
import { expect, test } from './fixtures.ts'

const passphrase = 'tre korta ord på rad'
const supervisor: NewProfile = { kind: 'supervisor', label: 'Norra', passphrase }
const peer: NewProfile = { kind: 'peer', label: 'Min logg', passphrase }

const open = async (page: Page, button: string | RegExp, screen: string) => {
  await tabTo(page, page.getByRole('main').getByRole('button', { name: button }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
}
const selected = (page: Page, name: string) => page.getByRole('tab', { name, selected: true })

test('summary, persons, search, export and what would be lost tell of the same plans', async ({
  app,
  folder,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const invitation = join(folder, 'inbjudan.peerlogg-invitation')
  await createProfile(page, supervisor)
  await invite(app, 'Region Exempel', invitation)
  await lock(page)
  await createProfile(page, peer)
  await workForAMonth(page)

  await test.step('the summary shows what there is, and leads to it', async () => {
    await goTo(page, 'Sammanställning')
    await pressButton(page, /^Tidigare/)
    const figures = page.locator('.key-figures')
    for (const [name, value] of [
      ['Påbörjade hemkomstlistor', '1'],
      ['Klara punkter i hemkomstlistor', '1'],
      ['Planer som var igång', '1'],
      ['Klara steg i planer', '1'],
      ['Grupptillfällen som blev av', '2'],
      ['Inställda grupptillfällen', '1'],
      ['Handledning och fortbildning', '1 h 30 min'],
    ]) {
      await expect(figures.getByRole('button', { name: `${value}, ${name}` })).toBeVisible()
    }
    await expect(figures.getByText('Färdiga hemkomstlistor')).toBeHidden()
    expect(await faultsOf(page, 'a summary with plans')).toEqual([])
    await open(page, '2, Grupptillfällen som blev av', 'Planer')
    await expect(selected(page, 'Grupper')).toBeVisible()
  })

  await test.step('a person’s page leads to the list, the plan and the meeting', async () => {
    for (const [button, part] of [
      [/^Hemkomstlista/, 'Hemkomst'],
      [/^Plan: studier/, 'Studier och arbete'],
      [/^Möte: Socialtjänsten/, 'Möten'],
    ] as const) {
      await goTo(page, 'Personer')
      await open(page, /^Blå björk.*1 hemkomstlista · 1 plan/, 'Personer')
      await expect(page.getByRole('heading', { name: 'Listor, planer och möten' })).toBeVisible()
      if (part === 'Hemkomst') expect(await faultsOf(page, 'a person with plans')).toEqual([])
      await open(page, button, 'Planer')
      await expect(selected(page, part)).toBeVisible()
    }
  })

  await test.step('Ctrl+K finds each part by its words', async () => {
    for (const [words, part] of [
      ['checklista', 'Hemkomst'],
      ['jobb', 'Studier och arbete'],
      ['promenad', 'Grupper'],
    ] as const) {
      await page.keyboard.press('Control+K')
      await page.keyboard.type(words)
      await expect(page.getByRole('option').first()).toContainText('Planer: ')
      await page.keyboard.press('Enter')
      await expect(selected(page, part)).toBeVisible()
    }
    await page.keyboard.press('Control+K')
    await page.keyboard.type('mående')
    await expect(page.getByRole('option').first()).toContainText('Utveckling: ')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Hur jag mår' })).toBeFocused()
  })

  await test.step('the file for a supervisor tells numbers, each by its name', async () => {
    await previewExport(app, invitation)
    for (const [name, value] of [
      ['Påbörjade hemkomstlistor', '1'],
      ['Planer för studier och arbete som är igång', '1'],
      ['Grupptillfällen som blev av', '2'],
    ] as const) {
      await expect(linesToLeave(page).filter({ hasText: `${name}: ${value}` })).toBeVisible()
    }
    await expect(page.getByText('finns inte ens med som en siffra')).toBeVisible()
  })

  await test.step('and removing the profile says what would be lost', async () => {
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Ta bort profilen …')
    await expect(page.getByRole('dialog')).toContainText(
      '1 hemkomstlista, 1 plan, 1 grupp och 1 möte',
    )
  })
})

/** One of each in the month before this one. */
async function workForAMonth(page: Page): Promise<void> {
  const now = new Date()
  const before = new Date(now.getFullYear(), now.getMonth() - 1, 15, 12)
  const month = before.toISOString().slice(0, 7)
  const given = {
    day: `${month}-15`,
    session: aSession({ date: `${month}-15` }),
    group: aGroup(),
  }
  await page.evaluate(async ({ day, session, group }) => {
    const { api } = window as unknown as { api: Api }
    // The window is answered with a reply, which `api.ts` opens.
    const opened = async <Value>(reply: Promise<Value>) =>
      ((await reply) as unknown as { value: Value }).value
    const person = session.person
    await api.sessions.log(session)
    const about = { person, unit: '', homecoming: '', contactMonths: 4 }
    const { items } = await opened(api.homecoming.start({ day, list: about }))
    const done = { id: items[0]!.id, today: day, changes: { state: 'done' } } as const
    await api.homecoming.changeItem(done)
    const words = { goal: 'Läsa igen', why: '', helps: '' }
    const plan = { person, area: 'studies', ...words, startedOn: day } as const
    const { id: planId } = await opened(api.plans.add(plan))
    const step = { what: 'Ringa', byWhom: 'together', role: 'komvux', due: '' } as const
    await api.plans.addSteps({ planId, steps: [step] })
    const { steps } = await opened(api.plans.get(planId))
    await api.plans.markStep({ id: steps[0]!.id, state: 'done', day })
    const { id } = await opened(api.groups.add(group))
    const walk = { ...session, activity: 'D10', form: 'group', person: '' } as const
    for (const happened of [true, true, false]) {
      const held = { ...walk, happened, participants: happened ? 7 : 0 }
      await api.sessions.logFrom({ origin: { kind: 'group', id }, session: held })
    }
    const role = 'social_services'
    await api.meetings.add({ person, kind: 'authority', role, day, start: '', wishes: '' })
    const training = { ...session, activity: 'I04', minutes: 90, person: '' } as const
    await api.sessions.log({ ...training, phase: '', participants: 0 })
  }, given)
}
