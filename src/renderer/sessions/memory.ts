import type { Unit } from '../../shared/session.ts'
import { api } from '../api.ts'

export interface Memory {
  readonly units: readonly Unit[]
  readonly people: readonly string[]
}

/** The units and pseudonyms that a form offers; the unit logged last comes first. */
export async function askMemory(): Promise<Memory> {
  const [units, people] = await Promise.all([api.units.list(), api.people.list()])
  return { units, people: people.map(({ name }) => name) }
}
