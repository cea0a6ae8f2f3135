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
