import type { Page } from '@playwright/test'
import type { Api } from '../../src/shared/contract.ts'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  fieldOf,
  lock,
  type NewProfile,
  pressButton,
  tabTo,
  unlock,
} from '../support/journey.ts'
import { filesWith, secretText } from '../support/leaks.ts'
import { type Killed, killWhileTyping, lossOf } from '../support/kill-while-typing.ts'
import {
  editorOf,
  newSessionForm,
  offersIn,
  oneLine,
  prepareToWrite,
  takeOffer,
  type WritingPlace,
} from '../support/writing-places.ts'
import { expect, test } from './fixtures.ts'

const peer: NewProfile = {
  kind: 'peer',
  label: 'Blå pärmen',
  passphrase: 'fyra svalor på en tråd',
}

test('what was typed up to half a second before a kill is offered in its place', async ({
  launch,
}) => {
  test.slow()
  let app = await launch()
  await prepareToWrite(app.page, peer)
  await unlock(app.page, peer)
  const rounds: readonly [Killed, WritingPlace][] = [
    ['page', newSessionForm],
    ['everything', editorOf('Avdelning 13')],
    ['page', oneLine],
    ['everything', newSessionForm],
  ]
  for (const [killed, place] of rounds) {
    await place.open(app.page)
    const typed = await killWhileTyping(app, killed)

    app = await launch()
    await unlock(app.page, peer)
    await place.open(app.page)
    const loss = lossOf(typed, await takeOffer(app.page, place))
    expect(loss.milliseconds, `${killed}, ${place.name}`).toBeLessThanOrEqual(500)
    await tabTo(app.page, fieldOf(app.page, place.field))
    await app.page.keyboard.press('ControlOrMeta+A')
    await app.page.keyboard.press('Delete')
    await place.close(app.page)
    await expect(offersIn(app.page)).toHaveCount(0)
  }
})

test('a draft is offered where it was written, until somebody takes it or throws it away', async ({
  app: { page },
}) => {
  await prepareToWrite(page, peer)
  await unlock(page, peer)
  const here = editorOf('Avdelning 12')
  const there = editorOf('Avdelning 13')
  await here.open(page)
  await page.keyboard.type('Spelade k')
  await here.close(page)
  await lock(page)
  await unlock(page, peer)

  await there.open(page)
  await expect(offersIn(page)).toHaveCount(0)
  await there.close(page)

  await here.open(page)
  await expect(offersIn(page)).toContainText(/Du skrev något här i dag \d\d:\d\d\./)
  expect(await faultsOf(page, 'An offered draft')).toEqual([])
  expect(await takeOffer(page, here)).toBe('Spelade k')
  await tabTo(page, fieldOf(page, here.field))
  await page.keyboard.press('End')
  await page.keyboard.type('ort')
  await here.close(page)

  // Somebody may go on without deciding: both are kept.
  await here.open(page)
  await page.keyboard.type('Något annat')
  await expect(offersIn(page)).toHaveCount(1)
  await here.close(page)
  await here.open(page)
  expect(await fieldOf(page, here.field).inputValue()).toBe('')
  await pressButton(page, 'Släng det')
  await expect(offersIn(page)).toHaveCount(1)
  expect(await fieldOf(page, here.field).inputValue()).toBe('')
  await pressButton(page, 'Släng det')
  await expect(offersIn(page)).toHaveCount(0)
  await here.close(page)
  await lock(page)
  await unlock(page, peer)
  await here.open(page)
  await expect(offersIn(page)).toHaveCount(0)
})

test('a saved session leaves no draft', async ({ app: { page } }) => {
  await prepareToWrite(page, peer)
  await unlock(page, peer)
  const editor = editorOf('Avdelning 12')
  await editor.open(page)
  await page.keyboard.type('Spelade kort')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Spelade kort')).toBeVisible()
  await lock(page)
  await unlock(page, peer)
  await editor.open(page)
  await expect(fieldOf(page, editor.field)).toHaveValue('Spelade kort')
  await expect(offersIn(page)).toHaveCount(0)
})

test('nothing half-written is found on the disk, while it is written or after', async ({
  launch,
  folder,
}) => {
  const secret = secretText()
  const leaks = () => filesWith(folder, secret)

  const first = await launch()
  await createProfile(first.page, peer)
  await newSessionForm.open(first.page)
  await first.page.keyboard.type(secret)
  await expect.poll(async () => (await draftsIn(first.page)).includes(secret)).toBe(true)
  expect(leaks()).toEqual([])
  await first.kill()
  expect(leaks()).toEqual([])

  const second = await launch()
  await unlock(second.page, peer)
  await newSessionForm.open(second.page)
  expect(await takeOffer(second.page, newSessionForm)).toBe(secret)
  await lock(second.page)
  expect(leaks()).toEqual([])
  await second.close()
  expect(leaks()).toEqual([])
})

/** All drafts of the open log, as text. */
const draftsIn = async (page: Page): Promise<string> =>
  JSON.stringify(
    await page.evaluate(() =>
      (window as unknown as { api: Pick<Api, 'drafts'> }).api.drafts.list(),
    ),
  )
