import { api } from '../api.ts'

/** The units and pseudonyms that a form offers; the unit logged last comes first. */
export async function askMemory() {
  const [units, people] = await Promise.all([api.units.list(), api.people.list()])
  return { units, people: people.map(({ name }) => name) }
}
