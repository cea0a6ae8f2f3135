/** The single keys of a step that has the focus. */
const actionOfKey = {
  Enter: 'edit',
  e: 'edit',
  d: 'done',
  p: 'under_way',
  n: 'not_relevant',
  o: 'open',
  l: 'log',
  u: 'follow-up',
  Delete: 'remove',
} as const
const actionOfShiftedKey = { ArrowUp: 'up', ArrowDown: 'down' } as const

export type StepAction =
  | (typeof actionOfKey)[keyof typeof actionOfKey]
  | (typeof actionOfShiftedKey)[keyof typeof actionOfShiftedKey]

/** For aria-keyshortcuts of a step. */
export const stepKeys = 'Enter D P N O L U Delete Shift+ArrowUp Shift+ArrowDown'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly repeat?: boolean
}

/** What a key on a step asks for. A key that is held down asks once: the next step has done nothing. */
export function stepActionOf(event: Key): StepAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const actions: Partial<Record<string, StepAction>> = event.shiftKey
    ? actionOfShiftedKey
    : actionOfKey
  return actions[key]
}
