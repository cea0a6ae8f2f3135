import type { Bilingual } from '../shared/language.ts'
import type { ReportFormat } from '../shared/report.ts'
import type { FileKind } from './native-dialogs.ts'

export const exportFiles: FileKind = {
  title: { sv: 'Exportfil från Peerlogg', en: 'Peerlogg export file' },
  extensions: ['peerlogg'],
}
export const invitationFiles: FileKind = {
  title: { sv: 'Inbjudan från Peerlogg', en: 'Peerlogg invitation' },
  extensions: ['peerlogg-invitation'],
}
export const oldLogFiles: FileKind = {
  title: { sv: 'Gammal logg som CSV', en: 'Old log as CSV' },
  extensions: ['csv', 'txt'],
}
/** One file for moving a profile to another computer. */
export const storeFiles: FileKind = {
  title: { sv: 'Peerlogg-profil', en: 'Peerlogg profile' },
  extensions: ['peerlogg-store'],
}
export const backupFiles: FileKind = {
  title: { sv: 'Säkerhetskopia från Peerlogg', en: 'Peerlogg backup' },
  extensions: ['peerlogg-store', 'db'],
}
export const diagnosisFiles: FileKind = {
  title: { sv: 'Diagnosfil', en: 'Diagnosis file' },
  extensions: ['txt'],
}
/** A report in each of its formats. */
export const reportFiles: Readonly<Record<ReportFormat, FileKind>> = {
  pdf: { title: { sv: 'Rapport som PDF', en: 'Report as PDF' }, extensions: ['pdf'] },
  xlsx: {
    title: { sv: 'Rapport för kalkylprogram', en: 'Report for spreadsheets' },
    extensions: ['xlsx'],
  },
  csv: {
    title: { sv: 'Rapport som CSV för svenska Excel', en: 'Report as CSV for Swedish Excel' },
    extensions: ['csv'],
  },
  csv_plain: {
    title: { sv: 'Rapport som vanlig CSV', en: 'Report as plain CSV' },
    extensions: ['csv'],
  },
  json: {
    title: { sv: 'Rapportens siffror', en: 'The figures of a report' },
    extensions: ['json'],
  },
}
/** Where a second copy of every backup goes. */
export const secondFolderTitle: Bilingual = {
  sv: 'En andra mapp för säkerhetskopior',
  en: 'A second folder for backups',
}
