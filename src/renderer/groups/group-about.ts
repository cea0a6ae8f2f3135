import type { Group } from '../../shared/group.ts'
import { durationInWords } from '../words/duration.ts'

/** What is told of a group in a line. */
export const groupAbout = ({ start, minutes, unit }: Group, when: string): string =>
  [when, start, durationInWords(minutes), unit].filter((part) => part !== '').join(' · ')
