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
/** An organisation's keys, locked by a code. */
export const keyFiles: FileKind = {
  title: { sv: 'Nyckelfil från Peerlogg', en: 'Peerlogg key file' },
  extensions: ['peerlogg-key'],
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
/** Where an organisation's files are put. */
export const sharingFolderTitle: Bilingual = {
  sv: 'Mapp att dela filer i',
  en: 'A folder to share files in',
}
/** Whose new files turn up on a supervisor's desk. */
export const watchedFolderTitle: Bilingual = {
  sv: 'Mappen där filerna kommer in',
  en: 'The folder where the files come in',
}
