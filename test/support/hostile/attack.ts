/** Spoiled files by seed, each met by a supervisor's store, beside a reader that knows the page alone. */
import { strict as assert } from 'node:assert'
import { randomFrom } from '../../../src/logbook/sample-month.ts'
import { readByThePage } from '../open-export-independently.ts'
import type { BesiegedStore, Met } from './besieged-store.ts'
import type { Chance } from './chance.ts'
import { heavyMutations, mutations } from './mutations.ts'
import type { Siege } from './siege.ts'

export interface Tally {
  /** By kind of mutation: how often each answer came. */
  readonly answers: Map<string, Map<string, number>>
  /** The most that one file took of the processor, in milliseconds, and what it was. */
  longest: { readonly cpuMs: number; readonly kind: string }
}

export interface Attack {
  readonly files: number
  readonly seed: number
  /** One in so many is heavy. */
  readonly heavyEach: number
  readonly tell?: (done: number) => void
}

/** Throws when one file does what it should not, with how to make that file again. */
export async function attack(
  siege: Siege,
  store: BesiegedStore,
  { files, seed, heavyEach, tell }: Attack,
): Promise<Tally> {
  const tally: Tally = { answers: new Map(), longest: { cpuMs: 0, kind: '' } }
  const [light, heavy] = [Object.entries(mutations), Object.entries(heavyMutations)]
  const small = siege.wholes.filter((whole) => whole !== siege.large)
  for (let place = 0; place < files; place++) {
    const chance = chanceFrom(seed * 1_000_003 + place)
    const isHeavy = place % heavyEach === heavyEach - 1
    const [kind, mutate] = isHeavy
      ? heavy[Math.floor(place / heavyEach) % heavy.length]!
      : light[place % light.length]!
    // The large one is chosen seldom, since it takes long.
    const whole = chance.upTo(30) === 0 ? siege.large : chance.one(small)
    const file = mutate(chance, whole, siege)
    try {
      const met = await store.meet(file)
      if (met.cpuMs > tally.longest.cpuMs) tally.longest = { cpuMs: met.cpuMs, kind }
      const answer = judgeAnswer(siege, file, met)
      const ofKind = tally.answers.get(kind) ?? new Map<string, number>()
      tally.answers.set(kind, ofKind.set(answer, (ofKind.get(answer) ?? 0) + 1))
      const isTimeToLook = place % 1000 === 999 || place === files - 1
      if (isTimeToLook) assert.ok(await store.isUntouched(), 'the store is as it was')
    } catch (error) {
      throw new Error(`File ${place} of seed ${seed}, ${kind}`, { cause: error })
    }
    if (place % 1000 === 999) tell?.(place + 1)
  }
  return tally
}

/** The answer to a file, once it is known to be right and to have changed nothing. */
function judgeAnswer(siege: Siege, file: Buffer, met: Met): string {
  const opened = byThePage(siege, file)
  if (opened === null) {
    assert.equal(met.state, 'refused', 'what breaks a rule of the page is refused')
    assert.match(met.code, /^export-/)
    assert.ok(!met.hasWritten, 'what is refused writes nothing')
    return met.code
  }
  const { states, mayWrite } = whenHarmless(siege, opened)
  assert.ok(states.includes(met.state), `harmless by the page, and ${met.state} ${met.code}`)
  assert.ok(mayWrite || !met.hasWritten, 'what waits writes nothing')
  return `harmless: ${met.state}`
}

/**
 * What becomes of a file that breaks no rule, and so is what its signer could have made: the very lines
 * that were taken in change nothing, other lines by a signer who is trusted count, and a stranger's wait.
 */
function whenHarmless({ wholes, trusted }: Siege, { lines, manifest }: Opened) {
  if (wholes.some((whole) => whole.lines.equals(lines))) {
    return { states: ['unchanged'], mayWrite: true }
  }
  const { public_key: signer } = manifest['signer'] as { public_key: string }
  return trusted.includes(signer)
    ? { states: ['new', 'replaced', 'unchanged'], mayWrite: true }
    : { states: ['waiting'], mayWrite: false }
}

type Opened = ReturnType<typeof readByThePage>

function byThePage({ keys }: Siege, file: Buffer): Opened | null {
  try {
    return readByThePage(file, keys)
  } catch {
    return null
  }
}

function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  return {
    upTo,
    one: <Item>(items: readonly Item[]): Item => {
      const item = items[upTo(items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from')
      return item
    },
  }
}
