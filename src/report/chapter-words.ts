import type { Bilingual } from '../shared/language.ts'
import type { BreakdownName } from '../shared/report.ts'

/** What a chapter on a breakdown is called, and its table. */
interface Chapter {
  readonly heading: Bilingual
  /** Names the sheet of the table. */
  readonly sheet: Bilingual
  readonly caption: Bilingual
  /** What a row is. */
  readonly row: Bilingual
}

const what: Bilingual = { sv: 'Vad arbetet bestod av', en: 'What the work consisted of' }
const where: Bilingual = { sv: 'Var arbetet gjordes', en: 'Where the work was done' }
const overTime: Bilingual = { sv: 'Över tid', en: 'Over time' }

export const chapters: Readonly<Record<BreakdownName, Chapter>> = {
  by_activity: {
    heading: what,
    sheet: { sv: 'Aktiviteter', en: 'Activities' },
    caption: { sv: 'Insatser och tid per aktivitet', en: 'Sessions and time by activity' },
    row: { sv: 'Aktivitet', en: 'Activity' },
  },
  by_type: {
    heading: what,
    sheet: { sv: 'Typer', en: 'Types' },
    caption: {
      sv: 'Insatser och tid per typ av peer support-arbete',
      en: 'Sessions and time by type of peer support work',
    },
    row: { sv: 'Typ', en: 'Type' },
  },
  by_word: {
    heading: what,
    sheet: { sv: 'Grundord', en: 'Founding words' },
    caption: { sv: 'Insatser och tid per grundord', en: 'Sessions and time by founding word' },
    row: { sv: 'Grundord', en: 'Founding word' },
  },
  by_form: {
    heading: { sv: 'Hur arbetet gjordes', en: 'How the work was done' },
    sheet: { sv: 'Former', en: 'Forms' },
    caption: { sv: 'Insatser och tid per form', en: 'Sessions and time by form' },
    row: { sv: 'Form', en: 'Form' },
  },
  by_unit: {
    heading: where,
    sheet: { sv: 'Enheter', en: 'Units' },
    caption: { sv: 'Insatser och tid per enhet', en: 'Sessions and time by unit' },
    row: { sv: 'Enhet', en: 'Unit' },
  },
  by_setting: {
    heading: where,
    sheet: { sv: 'Verksamhetsformer', en: 'Settings' },
    caption: { sv: 'Insatser och tid per verksamhetsform', en: 'Sessions and time by setting' },
    row: { sv: 'Verksamhetsform', en: 'Setting' },
  },
  by_phase: {
    heading: { sv: 'När i kontakten', en: 'When in the contact' },
    sheet: { sv: 'Faser', en: 'Phases' },
    caption: { sv: 'Insatser och tid per fas', en: 'Sessions and time by phase' },
    row: { sv: 'Fas', en: 'Phase' },
  },
  by_month: {
    heading: overTime,
    sheet: { sv: 'Månader', en: 'Months' },
    caption: { sv: 'Insatser och tid per månad', en: 'Sessions and time by month' },
    row: { sv: 'Månad', en: 'Month' },
  },
  by_quarter: {
    heading: overTime,
    sheet: { sv: 'Kvartal', en: 'Quarters' },
    caption: { sv: 'Insatser och tid per kvartal', en: 'Sessions and time by quarter' },
    row: { sv: 'Kvartal', en: 'Quarter' },
  },
  by_half_year: {
    heading: overTime,
    sheet: { sv: 'Halvår', en: 'Half-years' },
    caption: { sv: 'Insatser och tid per halvår', en: 'Sessions and time by half-year' },
    row: { sv: 'Halvår', en: 'Half-year' },
  },
  by_year: {
    heading: overTime,
    sheet: { sv: 'År', en: 'Years' },
    caption: { sv: 'Insatser och tid per år', en: 'Sessions and time by year' },
    row: { sv: 'År', en: 'Year' },
  },
}
