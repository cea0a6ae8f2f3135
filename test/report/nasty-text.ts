/** Texts that a log can hold and that files have choked on. */
import * as fc from 'fast-check'
import { optionalText } from '../../src/shared/fields.ts'
import { name } from '../../src/shared/session.ts'

const known = [
  '=1+1',
  '=HYPERLINK("http://exempel.invalid";"klicka")',
  '+46',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '  =1+1',
  '"citat" och; semikolon, komma',
  "'apostrof",
  'rad ett\nrad två\r\nrad tre',
  '\ttabb',
  'שלום עולם',
  'مرحبا بالعالم',
  '👩🏽‍🚀 Sol',
  '_x0041_ och _x000D_',
  'constructor',
  'toString',
  '<b>&amp;</b>]]>',
  '..',
  '0',
  '1e5',
  '2026-01',
  'Å'.repeat(80),
]

/** As a field takes them: whatever it refuses cannot reach a report. */
export const nastyText = (maximum: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...known),
      fc.string({ unit: 'grapheme', maxLength: maximum }),
      fc.string({ unit: 'binary', maxLength: maximum }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '＋', '_', ''), fc.string({ maxLength: 40 }))
        .map((parts) => parts.join('')),
    )
    .map((text) => text.slice(0, maximum).normalize())
    .filter((text) => text.trim() !== '' && optionalText(maximum).safeParse(text).success)

/**
 * The same as a unit can be called. A report leaves out a unit called `__proto__`: zod's records do.
 */
export const nastyName: fc.Arbitrary<string> = nastyText(80).filter(
  (text) => name.safeParse(text).data === text && text !== '__proto__',
)
