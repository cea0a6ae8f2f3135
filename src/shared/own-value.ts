/** The value of a key that may be any word, such as a unit’s name, and also that of something every object has. */
export function ownValue<Value>(
  of: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined
}
