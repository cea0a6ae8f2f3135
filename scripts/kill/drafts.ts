import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Killed,
  killWhileTyping,
  type Loss,
  lossOf,
} from '../../test/support/kill-while-typing.ts'
import { fieldOf, unlock } from '../../test/support/journey.ts'
import { launchApp, type RunningApp } from '../../test/support/launch-app.ts'
import { peer } from '../../test/support/profiles.ts'
import {
  editorOf,
  followUpOf,
  newSessionForm,
  offersIn,
  oneLine,
  prepareToWrite,
  takeOffer,
  type WritingPlace,
} from '../../test/support/writing-places.ts'
import { buildApp } from '../build-app.ts'

const allowed = 500
const kills: readonly Killed[] = ['page', 'everything']
const places: readonly WritingPlace[] = [
  newSessionForm,
  editorOf('Avdelning 12'),
  editorOf('Avdelning 13'),
  followUpOf('Avdelning 12'),
  oneLine,
]

interface Findings {
  readonly losses: Loss[]
  readonly faults: string[]
}

/**
 * Types into a form, ends the page or the whole app at a random moment, starts it again and looks at
 * what it offers. Answers whether nothing typed more than half a second before is gone, and nothing
 * is offered in a wrong place.
 */
export async function killDrafts(rounds: number): Promise<boolean> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-kills-'))
  const launch = () => launchApp({ runtime: 'stand-in', folder, language: 'sv' })
  const found: Findings = { losses: [], faults: [] }
  try {
    let app = await launch()
    await prepareToWrite(app.page, peer)
    await unlock(app.page, peer)
    for (let round = 0; round < rounds; round++) app = await play(app, round, launch, found)
    await app.kill()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  const worst = (of: keyof Loss) => Math.max(...found.losses.map((loss) => loss[of]))
  console.log(
    `${rounds} rounds: at worst ${worst('letters')} letters and ${worst('milliseconds')} ms were lost (allowed: ${allowed} ms)`,
  )
  for (const fault of found.faults) console.error(fault)
  return found.faults.length === 0 && !found.losses.some(isTooMuch)
}

function isTooMuch({ milliseconds }: Loss): boolean {
  return milliseconds > allowed
}

/** One kill, and what is there after it. Answers the app that was started anew. */
async function play(
  app: RunningApp,
  round: number,
  launch: () => Promise<RunningApp>,
  { losses, faults }: Findings,
): Promise<RunningApp> {
  const killed = kills[round % kills.length] ?? 'page'
  const place = places[round % places.length] ?? oneLine
  await place.open(app.page)
  if ((await offersIn(app.page).count()) > 0) faults.push(`${place.name} offers what was cleared`)
  const typed = await killWhileTyping(app, killed)

  const next = await launch()
  await unlock(next.page, peer)
  const offered = await look(next, place, faults)
  const loss = lossOf(typed, offered)
  losses.push(loss)
  console.log(
    `${String(round + 1).padStart(3)}  ${killed.padEnd(10)}  ${place.name.padEnd(26)}  ` +
      `typed ${String(typed.keys.length).padStart(3)}  lost ${loss.letters} letters, ${loss.milliseconds} ms` +
      (isTooMuch(loss) ? '  TOO MUCH' : ''),
  )
  if (next.problems.length > 0) faults.push(`Round ${round + 1}: ${next.problems.join(', ')}`)
  return next
}

/** What the place offers, after a look at another. The place is left as it was before the round. */
async function look(
  { page }: RunningApp,
  place: WritingPlace,
  faults: string[],
): Promise<string | null> {
  let offered: string | null = null
  // Today shows beside the line what was left in the form.
  const others = places.filter(
    (other) => other !== place && !(other === oneLine && place === newSessionForm),
  )
  const other = others[randomInt(others.length)] ?? place
  for (const each of new Set([other, place])) {
    await each.open(page)
    if (each === place)
      await offersIn(page)
        .waitFor({ timeout: 5000 })
        .catch(() => null)
    const offers = await offersIn(page).count()
    const isHere = each === place && offers > 0
    if (offers !== (isHere ? 1 : 0)) faults.push(`${each.name} offers what was in ${place.name}`)
    if (isHere) {
      offered = await takeOffer(page, each)
      await fieldOf(page, each.field).focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
    }
    await each.close(page)
  }
  return offered
}
