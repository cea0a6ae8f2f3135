/** One line of the bench. Times are medians in milliseconds. */
export type Figure = Comparison | Count

interface Comparison {
  readonly what: string
  readonly ours: number
  readonly floorIs: string
  readonly floor: number
  /** The most it may be: times the floor, or milliseconds above it when `extra`; null for what is only told. */
  readonly reach: number | null
  readonly extra: boolean
}

/** What nothing can be measured beside: keystrokes, seconds of a person, rows in a window. */
interface Count {
  readonly what: string
  readonly ours: number
  readonly unit: string
  /** The most it may be; null for what is only told. */
  readonly reach: number | null
}

/** What a line says: the result and whether it is within reach. */
export function judge(figure: Figure): { result: string; reach: string; isReached: boolean } {
  if ('unit' in figure) {
    const { ours, unit, reach } = figure
    return {
      result: `${ours} ${unit}`,
      reach: reach === null ? '–' : `≤ ${reach} ${unit}`,
      isReached: reach === null || ours <= reach,
    }
  }
  const { ours, floor, reach, extra } = figure
  return extra
    ? {
        result: `+ ${milliseconds(ours - floor)}`,
        reach: reach === null ? '–' : `≤ + ${reach} ms`,
        isReached: reach === null || ours - floor <= reach,
      }
    : {
        result: `${(ours / floor).toFixed(2)} ×`,
        reach: reach === null ? '–' : `≤ ${reach} ×`,
        isReached: reach === null || ours / floor <= reach,
      }
}

export const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/**
 * Runs both in turn, the order changing each round so that neither always meets a warmer machine,
 * and answers with the median of each. The first round only warms up. `afterEach` is not timed.
 */
export async function inTurn(
  rounds: number,
  ours: () => unknown,
  floor: () => unknown,
  afterEach: () => unknown = () => undefined,
): Promise<{ ours: number; floor: number }> {
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 === 0 ? ours : floor
    const firstTime = await timed(first)
    await afterEach()
    const secondTime = await timed(first === ours ? floor : ours)
    await afterEach()
    if (round === 0) continue
    times.ours.push(first === ours ? firstTime : secondTime)
    times.floor.push(first === ours ? secondTime : firstTime)
  }
  return { ours: median(times.ours), floor: median(times.floor) }
}
