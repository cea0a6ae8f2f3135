import { homedir } from 'node:os'
import { join } from 'node:path'
import { dialog } from 'electron'
import type { Bilingual } from '../shared/language.ts'
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

export function nativeDialogs(settings: Settings): Dialogs {
  const optionsFor = ({ title, extensions }: FileKind) => ({
    title: title[settings.language()],
    filters: [{ name: title[settings.language()], extensions: [...extensions] }],
  })
  return {
    async chooseFiles(kind, amount) {
      const answer = await dialog.showOpenDialog(getWindow(), {
        ...optionsFor(kind),
        defaultPath: homedir(),
        properties: [
          'openFile',
          'dontAddToRecent',
          ...(amount === 'many' ? (['multiSelections'] as const) : []),
        ],
      })
      return answer.canceled ? [] : answer.filePaths
    },
    async chooseFolder(title) {
      const answer = await dialog.showOpenDialog(getWindow(), {
        ...optionsFor({ title, extensions: [] }),
        defaultPath: homedir(),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async chooseWhereToSave(kind, fileName) {
      const defaultPath = join(homedir(), fileName)
      const answer = await dialog.showSaveDialog(getWindow(), {
        ...optionsFor(kind),
        defaultPath,
        // Windows and macOS ask in any case, Linux only when told to.
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      })
      return answer.canceled ? null : answer.filePath
    },
  }
}
