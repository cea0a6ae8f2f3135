import { join } from 'node:path'
import {
  createProfile,
  fillInSession,
  goTo,
  lock,
  logSession,
  typeInto,
} from '../support/journey.ts'
import { filesUnder, filesWith, secretText } from '../support/leaks.ts'
import { expect, test } from './fixtures.ts'

test('what is written is found on no disk in clear, while the app is open or after', async ({
  app,
  folder,
}) => {
  const { page } = app
  const secrets = {
    note: secretText(),
    person: secretText(),
    half: secretText(),
    searched: secretText(),
    passphrase: secretText(),
  }
  const leaks = () =>
    Object.entries(secrets).flatMap(([name, text]) =>
      filesWith(folder, text).map((file) => `${name}: ${file}`),
    )

  await createProfile(page, { kind: 'peer', label: 'Blå pärmen', passphrase: secrets.passphrase })
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: secrets.person,
    note: secrets.note,
  })
  await fillInSession(page, { minutes: '20', activity: 'D02', note: secrets.half })
  await goTo(page, 'Logg')
  await expect(page.getByRole('listitem').filter({ hasText: secrets.note })).toBeVisible()
  await typeInto(page, /^Sök/, secrets.searched)

  expect(filesUnder(join(folder, 'user-data/profiles')).length).toBeGreaterThan(2)
  expect(leaks()).toEqual([])
  await lock(page)
  expect(leaks()).toEqual([])
  await app.close()
  expect(leaks()).toEqual([])
})

test('the search for leaks finds what is there', async ({ app, folder }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const label = secretText()
  await createProfile(app.page, { kind: 'peer', label, passphrase: 'fyra svalor på en tråd' })
  // A profile's label is shown on the lock screen, so it is in clear by design.
  expect(filesWith(folder, label)).toEqual([expect.stringMatching(/profile\.json$/)])
})
