/** Ends the app at a random moment while somebody types, and says what was lost. */
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { RunningApp } from './launch-app.ts'

/** What ends at once: the process of the page, or main and its browser as in a power cut. */
export type Killed = 'page' | 'everything'

interface TypedKey {
  readonly letter: string
  /** Just before it was pressed; milliseconds since 1970. */
  readonly at: number
}

export interface Typed {
  readonly keys: readonly TypedKey[]
  readonly killedAt: number
}

export interface Loss {
  readonly letters: number
  /** How long before the kill the oldest lost key was pressed. */
  readonly milliseconds: number
}

/** Types letters into the focused field until the app is gone. */
export async function killWhileTyping(app: RunningApp, killed: Killed): Promise<Typed> {
  const keys: TypedKey[] = []
  const typing = typeUntilGone(app.page, keys)
  await pause(randomInt(400, 2500))
  await (killed === 'page' ? app.killPage() : app.kill())
  const killedAt = Date.now()
  await Promise.all([typing, app.close()])
  // It says that its page has crashed, which is so.
  app.takeProblems()
  return { keys, killedAt }
}

async function typeUntilGone(page: Page, keys: TypedKey[]): Promise<void> {
  const gone = new Promise<true>((resolve) => {
    page.once('crash', () => resolve(true))
    page.once('close', () => resolve(true))
  })
  for (;;) {
    const letter = String.fromCharCode(97 + randomInt(26))
    const at = Date.now()
    const pressed = page.keyboard.press(letter).then(() => false)
    if (await Promise.race([pressed, gone]).catch(() => true)) return
    keys.push({ letter, at })
    // From somebody who types fast to somebody who looks for the key.
    if (await Promise.race([pause(randomInt(10, 180), false), gone])) return
  }
}

/** Compares what was typed with what the field holds afterwards, or null when nothing was offered. */
export function lossOf({ keys, killedAt }: Typed, offered: string | null): Loss {
  const firstLost = keys.findIndex(({ letter }, i) => letter !== offered?.[i])
  const oldest = keys[firstLost]
  if (!oldest) return { letters: 0, milliseconds: 0 }
  return { letters: keys.length - firstLost, milliseconds: killedAt - oldest.at }
}
