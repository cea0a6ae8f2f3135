import type { Language } from '../../shared/language.ts'

/** Lines that the app understands whole; a test reads them. */
export const lineExamples: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    '45 samtal blå björk avd 72',
    'grupp promenad 60 min 8 pers',
    'igår 10:15 30 hemkomst röd sten',
    '1,5 h studiecirkel',
    'närvaro 2 tim',
  ],
  en: [
    '45 talk blå björk ward 72',
    'group walk 60 min 8 people',
    'yesterday 10:15 30 homecoming röd sten',
    '1.5 h study circle',
    'presence 2 h',
  ],
}
