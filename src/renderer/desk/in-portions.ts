import type { Portion } from '../../shared/desk.ts'

const mostAtOnce = 200

/** The first so many of a long list, which is asked for in portions. */
export async function inPortions<One>(
  amount: number,
  ask: (portion: Portion) => Promise<readonly One[]>,
): Promise<readonly One[]> {
  const all: One[] = []
  while (all.length < amount) {
    const portion = await ask({
      from: all.length,
      amount: Math.min(mostAtOnce, amount - all.length),
    })
    all.push(...portion)
    if (portion.length === 0) break
  }
  return all
}
