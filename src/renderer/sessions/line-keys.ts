/** The single keys of a line that has the focus. */
const actionOfKey = {
  Enter: 'edit',
  e: 'edit',
  r: 'repeat',
  u: 'follow-up',
  Delete: 'remove',
  h: 'history',
} as const
const actionOfShiftedKey = { ArrowLeft: 'earlier', ArrowRight: 'later' } as const

export type LineAction =
  | (typeof actionOfKey)[keyof typeof actionOfKey]
  | (typeof actionOfShiftedKey)[keyof typeof actionOfShiftedKey]

/** For aria-keyshortcuts of a line. */
export const lineKeys = 'Enter R U Delete H Shift+ArrowLeft Shift+ArrowRight'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly repeat?: boolean
}

/** What a key on a line asks for. A key that is held down asks once: the next line has done nothing. */
export function lineActionOf(event: Key): LineAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const actions: Partial<Record<string, LineAction>> = event.shiftKey
    ? actionOfShiftedKey
    : actionOfKey
  return actions[key]
}
