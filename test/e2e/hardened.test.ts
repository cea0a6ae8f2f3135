import type { Page } from '@playwright/test'
import { calls, events } from '../../src/shared/contract.ts'
import { createProfile, goTo, logSession } from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const isWelcomed = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()

test('no permission is given, whatever a page asks for', async ({ app }) => {
  const { page } = app
  await isWelcomed(page)
  const outcome = await page.evaluate(async () => {
    const refusal = (asked: Promise<unknown>) => asked.then(() => 'given').catch(() => 'refused')
    const place = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject),
    )
    return {
      place: await refusal(place),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refusal(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
    }
  })
  expect(outcome).toEqual({
    place: 'refused',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    notifications: 'denied',
  })
  app.takeProblems()
})

test('a link leads nowhere but within the app', async ({ app }) => {
  const { page } = app
  await isWelcomed(page)
  const before = page.url()
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/hosts',
    'javascript:document.body.dataset.ran = "yes"',
    'data:text/html,foreign',
    'mailto:nobody@example.org',
  ]
  for (const address of addresses) {
    for (const target of ['_self', '_blank']) {
      await page.evaluate(
        ([href, name]) => {
          const link = document.createElement('a')
          link.href = href
          link.target = name
          link.rel = 'opener'
          document.body.append(link)
          link.click()
          link.remove()
        },
        [address, target] as const,
      )
    }
  }
  await isWelcomed(page)
  expect(page.url()).toBe(before)
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(await page.evaluate(() => document.body.dataset['ran'] ?? 'refused')).toBe('refused')
  app.takeProblems()
})

test('text never becomes markup or code', async ({ app }) => {
  const { page } = app
  await isWelcomed(page)
  const outcome = await page.evaluate(async () => {
    const refusal = (attempt: () => unknown) => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    }
    const ran = () => {
      document.body.dataset['ran'] = 'yes'
    }
    return {
      markup: refusal(() => {
        document.body.innerHTML = '<p>foreign</p>'
      }),
      script: refusal(() => {
        document.createElement('script').text = `(${ran.toString()})()`
      }),
      // Later, since a test's own code may do it.
      code: await new Promise((resolve) => {
        setTimeout(() => resolve(refusal(() => window.eval('1 + 1'))))
      }),
      handler: refusal(() => document.body.setAttribute('onclick', `(${ran.toString()})()`)),
      frame: refusal(() => {
        document.createElement('iframe').srcdoc = '<p>foreign</p>'
      }),
      ran: document.body.dataset['ran'] ?? 'no',
    }
  })
  expect(outcome).toEqual({
    markup: 'TypeError',
    script: 'TypeError',
    code: 'EvalError',
    handler: 'TypeError',
    frame: 'TypeError',
    ran: 'no',
  })
  app.takeProblems()
})

test('the window sees the functions of the contract and nothing of Electron or Node', async ({
  app,
}) => {
  const { page } = app
  await isWelcomed(page)
  const seen = await page.evaluate(() => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, part]) => leaves(part, `${path}.${name}`))
        : [`${path}: ${typeof value}`]
    const global = window as unknown as Record<string, unknown>
    const foreign = ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron']
    return {
      functions: ['api', 'events'].flatMap((name) => leaves(global[name], name)),
      foreign: foreign.filter((name) => global[name] !== undefined),
      isSecure: window.isSecureContext,
      ancestors: window.top === window && window.opener === null,
    }
  })
  expect(seen).toEqual({
    functions: [
      ...[...calls()].map(({ channel }) => `api.${channel}: function`),
      ...Object.keys(events).map((name) => `events.${name}: function`),
    ],
    foreign: [],
    isSecure: true,
    ancestors: true,
  })
  expect(app.requests[0]).toBe('app://ui/index.html')
})

test('the title and the address tell nothing of what is written', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: 'Blå björk',
    note: 'Pratade vid fönstret.',
  })
  for (const screen of ['Logg', 'Personer', 'Sammanställning'] as const) {
    await goTo(page, screen)
    await expect(page).toHaveTitle(`Peerlogg – ${screen}`)
    expect(page.url()).not.toMatch(/björk|%C3|12|fönstret/i)
  }
})
