import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Bilingual, Language } from '../shared/language.ts'

const labels = {
  app: { sv: 'Peerlogg', en: 'Peerlogg' },
  quit: { sv: 'Avsluta', en: 'Quit' },
  edit: { sv: 'Redigera', en: 'Edit' },
  undo: { sv: 'Ångra', en: 'Undo' },
  redo: { sv: 'Gör om', en: 'Redo' },
  cut: { sv: 'Klipp ut', en: 'Cut' },
  copy: { sv: 'Kopiera', en: 'Copy' },
  paste: { sv: 'Klistra in', en: 'Paste' },
  selectAll: { sv: 'Markera allt', en: 'Select all' },
  view: { sv: 'Visa', en: 'View' },
  zoomIn: { sv: 'Större', en: 'Larger' },
  zoomOut: { sv: 'Mindre', en: 'Smaller' },
  resetZoom: { sv: 'Normal storlek', en: 'Normal size' },
  togglefullscreen: { sv: 'Helskärm', en: 'Full screen' },
} as const satisfies Record<string, Bilingual>

type Role = Exclude<keyof typeof labels, 'app' | 'edit' | 'view'>

/** The system menu gives what its roles do and nothing else: editing, text size, quitting. */
export function setUpMenu(language: Language): void {
  const item = (role: Role): MenuItemConstructorOptions => ({ role, label: labels[role][language] })
  const menu = (name: 'app' | 'edit' | 'view', roles: readonly Role[]) => ({
    label: labels[name][language],
    submenu: roles.map(item),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      menu('app', ['quit']),
      menu('edit', ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
      menu('view', ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']),
    ]),
  )
}
