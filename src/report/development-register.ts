import type { PublishedDevelopment } from '../shared/development.ts'
import { recordKinds } from '../shared/own-development.ts'
import type { PageBlock } from '../shared/report-page.ts'
import type { Speaker } from './speaker.ts'
import { heading, paragraph } from './telling.ts'

/** What the author has entered of supervision and training, line by line. */
export function registerChapter(
  { say, amount, time }: Speaker,
  { register }: PublishedDevelopment,
): PageBlock[] {
  if (register.length === 0) return []
  const kinds = new Map(recordKinds.map((kind) => [kind.code, say(kind)]))
  const minutes = register.reduce((sum, record) => sum + record.minutes, 0)
  const certificates = register.filter(({ has_certificate }) => has_certificate).length
  const ofRecords = amount(
    register.length,
    { sv: 'tillfälle', en: 'occasion' },
    { sv: 'tillfällen', en: 'occasions' },
  )
  const ofCertificates = amount(
    certificates,
    { sv: 'intyg', en: 'certificate' },
    { sv: 'intyg', en: 'certificates' },
  )
  return [
    heading(say({ sv: 'Handledning och fortbildning', en: 'Supervision and training' })),
    paragraph(
      say({
        sv: `Registret har ${ofRecords} på tillsammans ${time(minutes)}, och ${ofCertificates}.`,
        en: `The register holds ${ofRecords} of ${time(minutes)} in all, and ${ofCertificates}.`,
      }),
    ),
    {
      block: 'table',
      id: 'register',
      sheet: say({ sv: 'Register', en: 'Register' }),
      caption: say({
        sv: 'Register över handledning och fortbildning',
        en: 'Register of supervision and training',
      }),
      columns: [
        { heading: say({ sv: 'Datum', en: 'Date' }), unit: 'text' },
        { heading: say({ sv: 'Titel', en: 'Title' }), unit: 'text' },
        { heading: say({ sv: 'Arrangör', en: 'Organiser' }), unit: 'text' },
        // Of its own, so that a file for spreadsheets does not add it to the times of sessions.
        { heading: say({ sv: 'Längd', en: 'Length' }), unit: 'minutes' },
        { heading: say({ sv: 'Slag', en: 'Kind' }), unit: 'text' },
        { heading: say({ sv: 'Intyg', en: 'Certificate' }), unit: 'text' },
      ],
      rows: register.map(({ date, title, organiser, minutes: length, kind, has_certificate }) => [
        date,
        title,
        organiser,
        length,
        kinds.get(kind) ?? kind,
        has_certificate ? say({ sv: 'Ja', en: 'Yes' }) : say({ sv: 'Nej', en: 'No' }),
      ]),
      sums: [say({ sv: 'Allt', en: 'All' }), '', '', minutes, '', ofCertificates],
      note: '',
    },
  ]
}
