import type { ReportFormat, ReportSettings } from '../shared/report.ts'
import type { ReportPage } from '../shared/report-page.ts'
import { forSwedishExcel, plain, writeCsv } from './csv-file.ts'
import type { DrawnUp } from './draw-up.ts'

/** Prints a page as a PDF, by whatever can. */
export type Print = (page: ReportPage) => Promise<Uint8Array>

/** The bytes of a report in one of its formats. */
export async function makeReportFile(
  { page, figures, compared }: DrawnUp,
  format: ReportFormat,
  print: Print,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return print(page)
    case 'xlsx':
      // Loaded when it is needed: most commands and most days need none.
      return (await import('./xlsx-file.ts')).writeXlsx(page)
    case 'csv':
      return encoded(writeCsv(page, forSwedishExcel))
    case 'csv_plain':
      return encoded(writeCsv(page, plain))
    case 'json':
      return encoded(`${JSON.stringify(compared ? { ...figures, compared } : figures, null, 2)}\n`)
  }
}

/** A name that tells the months, and neither whose work it is nor where. */
export function reportFileName(
  { kind, language, from, to }: Pick<ReportSettings, 'kind' | 'language' | 'from' | 'to'>,
  format: ReportFormat,
): string {
  const what = {
    work: { sv: 'rapport', en: 'report' },
    development: { sv: 'utveckling', en: 'development' },
  }[kind][language]
  return `peerlogg-${what}-${monthsInName(from, to)}.${extensionOf[format]}`
}

const extensionOf = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  csv: 'csv',
  csv_plain: 'csv',
  json: 'json',
} as const satisfies Record<ReportFormat, string>

function monthsInName(from: string, to: string): string {
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  if (from.endsWith('-01') && to.endsWith('-12'))
    return year === lastYear ? year : `${year}--${lastYear}`
  return from === to ? from : `${from}--${to}`
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
