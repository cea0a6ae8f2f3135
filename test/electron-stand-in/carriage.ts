/**
 * What travels between main and window. Electron carries all that `structuredClone` can copy; the
 * stand-in carries plain objects, arrays, text, numbers and the like, and bytes as Uint8Array. It
 * throws for the rest. Runs in main and, as text, in the window: it may use nothing around it.
 */
export function prepareForCarriage(value: unknown): unknown {
  const check = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return
    if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) {
      throw new Error(`The Electron stand-in cannot carry a ${part.constructor.name}`)
    }
    Object.values(part).forEach(check)
  }
  const copy = structuredClone(value)
  check(copy)
  return copy
}
