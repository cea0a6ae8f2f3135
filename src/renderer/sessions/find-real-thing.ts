import { looksReal, type RealThing } from '../../shared/real-person.ts'

/** What in a text looks real, if anything. One that is far too long to be saved is not looked through. */
export const findRealThing = (text: string): RealThing | null =>
  text.length > 5000 ? null : looksReal(text)
