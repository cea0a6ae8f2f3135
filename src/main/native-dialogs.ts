import { dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { Bilingual } from '../shared/language.ts'
import type { LastFolders } from './last-folders.ts'
import type { Settings } from './settings.ts'
import { getWindow } from './window.ts'

/** What a dialog is about: its title, and the endings of the files it shows. */
export interface FileKind {
  readonly title: Bilingual
  readonly extensions: readonly string[]
}

/** The questions about files that only the system can ask. Paths stay in main. */
export interface Dialogs {
  /** The chosen paths; none when cancelled. */
  chooseFiles(kind: FileKind, amount: 'one' | 'many'): Promise<readonly string[]>
  /** Null when cancelled. */
  chooseFolder(title: Bilingual): Promise<string | null>
  /** Where to save; null when cancelled. Whoever chose has agreed to replace a file that exists. */
  chooseWhereToSave(kind: FileKind, fileName: string): Promise<string | null>
}

export function nativeDialogs(settings: Settings, lastFolders: LastFolders): Dialogs {
  const optionsFor = ({ title, extensions }: FileKind) => ({
    title: title[settings.language()],
    filters: [{ name: title[settings.language()], extensions: [...extensions] }],
  })
  return {
    async chooseFiles(kind, amount) {
      const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), {
        ...optionsFor(kind),
        defaultPath: lastFolders.of(kind),
        properties: [
          'openFile',
          'dontAddToRecent',
          ...(amount === 'many' ? (['multiSelections'] as const) : []),
        ],
      })
      const [first] = filePaths
      if (canceled || first === undefined) return []
      lastFolders.remember(kind, dirname(first))
      return filePaths
    },
    async chooseFolder(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), {
        ...optionsFor({ title, extensions: [] }),
        defaultPath: lastFolders.of(title),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return null
      lastFolders.remember(title, folder)
      return folder
    },
    async chooseWhereToSave(kind, fileName) {
      const { canceled, filePath } = await dialog.showSaveDialog(getWindow(), {
        ...optionsFor(kind),
        defaultPath: join(lastFolders.of(kind), fileName),
        // Windows and macOS ask in any case, Linux only when told to.
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      })
      if (canceled) return null
      lastFolders.remember(kind, dirname(filePath))
      return filePath
    },
  }
}
