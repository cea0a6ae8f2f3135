import type { KeyboardEvent } from 'react'

/** Does what a single key on a line is for. A key that is held down does it once. */
export function keyOnLine(
  event: KeyboardEvent,
  acts: Readonly<Partial<Record<string, () => void>>>,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!act) return
  event.preventDefault()
  act()
}
