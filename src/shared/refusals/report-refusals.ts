import type { Bilingual } from '../language.ts'

/** Reports, and those as PDF. */
export const reportRefusals = {
  // Reports
  'report-not-found': {
    sv: 'Rapporten är borttagen. Det du ser är inte sparat. Spara den som en ny.',
    en: 'The report has been removed. What you see is not saved. Save it as a new one.',
  },
  'report-busy': {
    sv: 'En rapport sparas redan som fil. Vänta tills den är klar och försök igen.',
    en: 'A report is already being saved as a file. Wait until it is done and try again.',
  },

  // Reports as PDF
  'printing-busy': {
    sv: 'En PDF görs redan. Vänta tills den är klar och försök igen.',
    en: 'A PDF is already being made. Wait until it is done and try again.',
  },
  'printing-stopped': {
    sv: 'PDF:en avbröts. Ingen fil har sparats.',
    en: 'The PDF was stopped. No file was saved.',
  },
  'printing-failed': {
    sv: 'PDF:en gick inte att göra. Ingen fil har sparats. Försök igen, eller spara rapporten som XLSX eller CSV.',
    en: 'The PDF could not be made. No file was saved. Try again, or save the report as XLSX or CSV.',
  },
  'printing-impossible-here': {
    sv: 'Här finns varken Electron eller en webbläsare som kan göra en PDF. Välj --format xlsx eller csv, eller spara PDF:en i Peerloggs fönster. Ingen fil har sparats.',
    en: 'There is neither Electron nor a browser here that can make a PDF. Choose --format xlsx or csv, or save the PDF in Peerlogg’s window. No file was saved.',
  },
  'printing-not-built': {
    sv: 'Peerlogg är inte byggt än. Kör npm run build, så går det att göra en PDF, eller välj --format xlsx eller csv. Ingen fil har sparats.',
    en: 'Peerlogg is not built yet. Run npm run build, and a PDF can be made, or choose --format xlsx or csv. No file was saved.',
  },
} as const satisfies Record<string, Bilingual>
