import { existsSync } from 'node:fs'
import { homedir } from 'node:os'

/** Where file dialogs begin: in the folder of the last choice about the same, until it is forgotten. */
export class LastFolders {
  readonly #folders = new Map<object, string>()

  /** The home folder before the first choice, and when the folder is no longer there. */
  of(what: object): string {
    const folder = this.#folders.get(what)
    return folder !== undefined && existsSync(folder) ? folder : homedir()
  }

  remember(what: object, folder: string): void {
    this.#folders.set(what, folder)
  }

  forget(): void {
    this.#folders.clear()
  }
}
