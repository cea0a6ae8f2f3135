import { createProfile, goTo, logSession } from '../support/journey.ts'
import { expect, test } from './fixtures.ts'

/** What the policy says of what it has refused. */
const isRefusal = (problem: string): boolean =>
  /Content Security Policy|TrustedScript/.test(problem)

test('the window asks for its own files and nothing else', async ({ app }) => {
  const { page } = app
  await createProfile(page, {
    kind: 'peer',
    label: 'Blå pärmen',
    passphrase: 'fyra svalor på en tråd',
  })
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    note: 'Se https://example.org/ senare.',
  })
  for (const screen of ['Logg', 'Sammanställning', 'Dela'] as const) await goTo(page, screen)
  expect(app.requests.length).toBeGreaterThan(3)
  expect(app.requests.filter((address) => !address.startsWith('app://ui/'))).toEqual([])
})

test('every page comes with a policy that allows its own files alone', async ({ app }) => {
  const response = await app.page.reload()
  expect(response?.headers()['content-security-policy']?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

test('the policy refuses foreign code, foreign pictures and every connection', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.append('document.body.dataset.ran = "yes"')
    document.body.append(script)
    const picture = new Image()
    const pictureFailed = new Promise((resolve) =>
      picture.addEventListener('error', () => resolve('refused')),
    )
    picture.src = 'https://example.org/picture.png'
    return {
      script: document.body.dataset['ran'] ?? 'refused',
      picture: await pictureFailed,
      connection: await fetch('https://example.org/').catch(() => 'refused'),
      ownConnection: await fetch('/index.html').catch(() => 'refused'),
    }
  })
  expect(outcome).toEqual({
    script: 'refused',
    picture: 'refused',
    connection: 'refused',
    ownConnection: 'refused',
  })
  const problems = app.takeProblems()
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.filter((problem) => !isRefusal(problem))).toEqual([])
})

test('the window stays where it is and opens no other', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => {
    window.open('https://example.org/')
    location.href = 'https://example.org/'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
  await expect.poll(() => page.context().pages().length).toBe(1)
  const refused = app.takeProblems()
  expect(refused.filter((problem) => problem !== 'Foreign request: https://example.org/')).toEqual(
    [],
  )
})
