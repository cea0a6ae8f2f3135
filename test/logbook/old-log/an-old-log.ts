/** Old logs as people keep them, made here in many shapes. The words and days are made up. */
import type { Encoding } from '../../../src/shared/old-log.ts'

/** The text in the bytes of an encoding, with a byte order mark if wanted. */
export function inBytes(
  text: string,
  encoding: Encoding = 'utf-8',
  mark: 'with a mark' | 'without' = 'without',
): Uint8Array {
  const marked = mark === 'with a mark' ? `\uFEFF${text}` : text
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked)
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le')
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16()
    case 'windows-1252':
      // Its letters of the West stand where Unicode has them; the others are not written by the tests.
      return Buffer.from(text.replaceAll('–', '\x96').replaceAll('”', '\x94'), 'latin1')
  }
}

const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`

/** As LibreOffice saves it in Swedish, every text in quotation marks. */
export const fromLibreOffice = lines(
  '"Datum";"Aktivitet";"Tid (h)";"Avdelning";"Deltagare";"Kommentar"',
  '2026-10-01;"Promenad";0,75;"Avd 72";4;"Sol, ”äntligen”"',
  '2026-10-01;"Samtal";1,5;"Avd 72";1;',
  '2026-10-02;"Närvaro";2;"Avd 72";;"Öppen eftermiddag; många tittade in"',
  '2026-10-05;"Promenad";1;"Avd 72";6;',
)

/** The same program, days as they are said in Sweden, minutes, a comment on two lines. */
export const fromLibreOfficeWithDays = lines(
  '"Dag";"Insats";"Minuter";"Anteckning"',
  '"1/10 2026";"Studiecirkel";90;"Första gången.\nTvå nya."',
  '"13/10 2026";"Samtal";45;""',
  '"14/10 2026";"Handledning";60;"Sa ""det går"" till mig själv"',
)

/** As Excel saves "CSV" on a Swedish Windows. */
export const fromExcel = lines(
  'Datum;Insats;Tid;Plats;Anteckning',
  '01.10.26;Samtal;45 min;Öppenvården;Lång väntan – gick bra',
  '02.10.26;Grupp;1:30;Öppenvården;',
  '13.10.26;Möte med personal;1,5 h;Öppenvården;På rummet',
)

/** As Excel saves "Unicode text". */
export const unicodeText = lines(
  'Datum\tStart\tSlut\tAktivitet\tAntal\tKommentar',
  '2026-10-01 00:00:00\t09:00\t09:45\tSamtal\t1\tPå svenska: å ä ö',
  '2026-10-01 00:00:00\t22:30\t00:15\tNärvaro\t\tKväll',
  '2026-10-02 00:00:00\t13.00\t14.30\tPromenad\t5\t',
)

export const withTitles = lines(
  'Logg för peer support;;;',
  'Hösten 2026;;;',
  ';;;',
  'Datum;Aktivitet;Minuter;Kommentar',
  '2026-10-01;Samtal;30;',
  '2026-10-02;Samtal;45;Bra',
)

/** The day once, sums between the months, an empty column and empty lines. */
export const withSums = lines(
  'Datum,Aktivitet,,Minuter',
  '2026-09-29,Samtal,,30',
  ',Promenad,,60',
  'Summa,,,90',
  ',,,',
  '2026-10-01,Samtal,,45',
  ',Närvaro,,120',
  'Totalt,,,255',
)

export const withMonthNames = lines(
  'Datum;Vad;Tid',
  '1 okt;Samtal;45',
  'tis 6 okt;Promenad;1 h 15 min',
  '12 november;Samtal;30 min',
)

export const withoutHeadings = lines(
  '2026-10-01;Samtal;45;Avdelning 12',
  '2026-10-02;Promenad;60;Avdelning 12',
  '2026-10-05;Samtal;30;Avdelning 12',
)

export const inAmerican = lines(
  'Date,Activity,Hours,Notes',
  '10/1/2026,Talk,0.75,',
  '10/13/2026,Walk,1.5,"Long, but good"',
)

export const withPipes = lines(
  'Date|What|Duration|Participants',
  '2026-10-01|Group|1:15|8 pers',
  '2026-10-02|Talk|01:15:00|1',
)

export const withHoursAndMinutes = lines(
  'Datum;Kl;Tim;Min;Aktivitet',
  '261001;9-10.30;1;30;Samtal',
  '261002;13:15;0;45;Promenad',
)

/** Quotation marks that nobody doubled, one of them never closed. */
export const withLooseQuotes = lines(
  'Datum;Aktivitet;Minuter;Kommentar',
  '2026-10-01;Samtal;30;"Han sa hej',
  '2026-10-02;Promenad;45;det "stora" huset',
  '2026-10-03;Samtal;20;',
)
