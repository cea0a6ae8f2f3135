import type { Person } from '../../shared/person.ts'
import { folded } from '../words/folded.ts'

/** Those whose pseudonym holds the text, those that begin with it first; all for an empty text. */
export function findPeople(people: readonly Person[], text: string): readonly Person[] {
  const wanted = folded(text.trim())
  return people
    .filter(({ name }) => folded(name).includes(wanted))
    .toSorted(
      (a, b) =>
        Number(folded(b.name).startsWith(wanted)) - Number(folded(a.name).startsWith(wanted)),
    )
}
