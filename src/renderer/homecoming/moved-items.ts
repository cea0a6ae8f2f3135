import type { ItemContent } from '../../shared/homecoming.ts'
import { homecomingPhases } from '../../shared/homecoming-items.ts'

/**
 * The items, by phase, with one moved a place up (-1) or down (1). At the edge of its phase it goes into
 * the next one; at the edge of all it stays.
 */
export function movedItems(
  items: readonly ItemContent[],
  index: number,
  step: 1 | -1,
): readonly ItemContent[] {
  const item = items[index]
  if (!item) return items
  const beside = items[index + step]
  if (beside?.phase === item.phase) {
    return items.with(index, beside).with(index + step, item)
  }
  const codes = homecomingPhases.map(({ code }) => code)
  const next = codes[codes.indexOf(item.phase) + step]
  return next === undefined ? items : items.with(index, { ...item, phase: next })
}
