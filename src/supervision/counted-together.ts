/**
 * The figures of a unit that one log alone tells of are those of one employee (domain 4, trap e), and
 * the overview shows no such figures. To leave them out of the sums would tell them all the same, by
 * subtraction. So such units are counted together with others, and every figure of the overview is a
 * sum of what is counted together: within a period, nothing that is of one log can be worked out from two
 * places. Two periods, or the months of one choice of places set against those of another, may still tell:
 * these pages are for the supervisor alone, and reports hide small numbers by themselves.
 */

interface Place {
  readonly region: string
  readonly organisation: string
  readonly settings: ReadonlySet<string>
  /** Those that tell of it. */
  readonly logs: ReadonlySet<number>
  readonly minutes: number
}

/**
 * The places as they are counted: alone where several logs tell of one, else together with the nearest
 * others. First those that one log each tells of: under the same organisation and setting, then in the
 * region, then anywhere. What is still of one log joins the place with least time, in the region if it can.
 */
export function countedTogether<P extends Place>(places: readonly P[]): P[][] {
  let groups = places.map((place) => [place])
  for (const near of [nearest, sameRegion, anywhere]) {
    const [alone, several] = partition(groups)
    groups = [
      ...several,
      ...[...Map.groupBy(alone, ([first]) => near(first)).values()].flatMap((some) =>
        // As many as they are, they may all be of the same log.
        logsOf(some.flat()).size > 1 ? [some.flat()] : some,
      ),
    ]
    if (near !== nearest) groups = joinLeast(groups, near)
  }
  return groups
}

/** Whether figures may be told: nobody's, or of more than one log. */
export const areOfSeveral = (logs: ReadonlySet<number>): boolean => logs.size !== 1

export const logsOf = (places: readonly Pick<Place, 'logs'>[]): Set<number> =>
  new Set(places.flatMap(({ logs }) => [...logs]))

const nearest = (place?: Place) =>
  JSON.stringify([place?.region, place?.organisation, ...(place?.settings ?? [])])
const sameRegion = (place?: Place) => place?.region ?? ''
const anywhere = () => ''

function partition<P extends Place>(groups: readonly P[][]): [alone: P[][], several: P[][]] {
  return [
    groups.filter((group) => !areOfSeveral(logsOf(group))),
    groups.filter((group) => areOfSeveral(logsOf(group))),
  ]
}

function joinLeast<P extends Place>(
  groups: readonly P[][],
  near: (place?: Place) => string,
): P[][] {
  const [alone, several] = partition(groups)
  const left: P[][] = []
  for (const group of alone) {
    const least = several
      .filter((other) => other.every((place) => near(place) === near(group[0])))
      .toSorted((one, other) => minutesOf(one) - minutesOf(other))[0]
    if (least) least.push(...group)
    else left.push(group)
  }
  return [...several, ...left]
}

const minutesOf = (group: readonly Place[]) => group.reduce((sum, { minutes }) => sum + minutes, 0)
