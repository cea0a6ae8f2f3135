import { freeWord, type Line, type LineField, markTaken, type Place } from './line.ts'

// The small words that belong to what follows them.
const belonging: Readonly<Record<LineField, string>> = {
  date: 'den on på',
  start: 'kl at vid från from',
  minutes: 'i ca cirka c:a for under about ~',
  activity: 'på en ett a an i on',
  secondary: 'med with plus en ett a an',
  form: 'med m i per via på by over on in with a en',
  participants: 'med with för for ca cirka about',
  newParticipants: 'varav med with including',
  person: 'med m w with hos för for till to',
  unit: 'på i at on in vid hos till to',
  phase: 'i',
  firstContact: '',
  planned: '',
  happened: '',
  withPerson: '',
}
const small = new Map(
  Object.entries(belonging).map(([field, words]) => [field, new Set(words.split(' '))]),
)
const joining = new Set(['och', 'o', 'samt', 'and', '+', '&', 'plus'])

/** Lets what was understood take the small words before it: `med blå björk`, `på avd 72`, `och promenad`. */
export function swallowSmallWords(line: Line): void {
  for (let index = line.tokens.length - 1; index > 0; index--) {
    const place = line.takenBy[index]
    const before = freeWord(line, index - 1)
    if (!place || before === '') continue
    const fields = line.parts.filter((part) => part.place === place).map(({ field }) => field)
    const isJoining = joining.has(before) && (index === 1 || line.takenBy[index - 2])
    if (!isJoining && !fields.some((field) => small.get(field)?.has(before))) continue
    place.from = line.tokens[index - 1]?.from ?? place.from
    markTaken(line, index - 1, 1, place)
  }
}

/**
 * What was not understood, in order. Commas and dashes left between belong to what was understood
 * beside them, so that every character is in a part or in the note.
 */
export function writeNote(line: Line): string {
  const { text } = line
  const places = [...new Set(line.takenBy)]
    .filter((place): place is Place => place !== undefined)
    .toSorted((a, b) => a.from - b.from)
  const pieces: string[] = []
  let before: Place | undefined
  for (const after of [...places, undefined]) {
    let from = before?.to ?? 0
    let to = after?.from ?? text.length
    // Brackets or dots that hold no word go with what they held.
    const isEmpty = (before ?? after) && !content.test(text.slice(from, to))
    if (isEmpty && before) from = to
    else if (isEmpty) to = from
    if (before) from += leading.exec(text.slice(from, to))?.[0].length ?? 0
    if (after) to -= trailing.exec(text.slice(from, to))?.[0].length ?? 0
    if (before) before.to += text.slice(before.to, from).trimEnd().length
    if (after) after.from -= text.slice(to, after.from).trimStart().length
    pieces.push(text.slice(from, to).trim())
    before = after
  }
  return pieces.filter((piece) => piece !== '').join(' ')
}

const content = /[\p{L}\p{N}\p{S}]/u
const leading = /^[\s,;:.\-–—|/]{1,100}/
const trailing = /[\s,;:\-–—|/]{1,100}$/
