import type { Overview } from '../../shared/overview.ts'

/** By name, then work in no region, then what is counted over several. */
export function regionsOf({ by_place, without }: Overview): readonly (string | null)[] {
  const regions = new Set([...by_place.unit, ...without].map(({ region }) => region))
  const { compare } = new Intl.Collator('sv', { numeric: true })
  const last = (region: string | null) => (region === null ? 2 : Number(region === ''))
  return [...regions].toSorted((a, b) => last(a) - last(b) || compare(a ?? '', b ?? ''))
}
