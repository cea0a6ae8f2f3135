/**
 * What of a form has changed, and what takes it back. The rest is not said, so that a form from before a
 * pseudonym was renamed or forgotten does not bring it back.
 */
export function differencesOf<About extends object, Name extends keyof About>(
  names: readonly Name[],
  before: About,
  after: About,
): { readonly changes: Partial<Pick<About, Name>>; readonly undoing: Partial<Pick<About, Name>> } {
  const changed = names.filter((name) => before[name] !== after[name])
  const pick = (about: About) =>
    Object.fromEntries(changed.map((name) => [name, about[name]])) as Partial<Pick<About, Name>>
  return { changes: pick(after), undoing: pick(before) }
}
