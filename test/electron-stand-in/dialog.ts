/** The system's file dialogs, as a question in the window: somebody types the path. */
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join, resolve } from 'node:path'
import { locale } from './runtime.ts'
import { checkKeys, strict } from './strict.ts'
import { getPage } from './window.ts'

interface Options {
  readonly title: string
  readonly defaultPath: string
  readonly filters: readonly object[]
}
interface OpenOptions extends Options {
  readonly properties: readonly string[]
}

const sentences = {
  sv: {
    open: 'Skriv sökvägen till filen.',
    openFolder: 'Skriv sökvägen till mappen.',
    openMany: `Skriv sökvägen till filen. Flera skiljs åt med ${delimiter}`,
    save: 'Skriv sökvägen dit filen ska sparas.',
    missing: 'Finns inte: ',
    replace: 'Filen finns redan. Ska den ersättas? ',
  },
  en: {
    open: 'Type the path of the file.',
    openFolder: 'Type the path of the folder.',
    openMany: `Type the path of the file. Separate several with ${delimiter}`,
    save: 'Type the path where the file is to be saved.',
    missing: 'Not there: ',
    replace: 'The file already exists. Replace it? ',
  },
}
const say = sentences[locale.startsWith('sv') ? 'sv' : 'en']

export const dialog = strict('dialog', {
  async showOpenDialog(
    _window: object,
    options: OpenOptions,
  ): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    checkOptions(options, ['properties'])
    checkKeys('dialog property', toKeys(options.properties), [
      'openFile',
      'multiSelections',
      'openDirectory',
      'createDirectory',
      'dontAddToRecent',
    ])
    const isMany = options.properties.includes('multiSelections')
    const kind = options.properties.includes('openDirectory') ? 'folder' : 'file'
    let question = kind === 'folder' ? say.openFolder : isMany ? say.openMany : say.open
    let suggestion = options.defaultPath
    for (;;) {
      const text = await ask(options.title, question, suggestion)
      const filePaths = (isMany ? text.split(delimiter) : [text]).filter(Boolean).map(toPath)
      const missing = filePaths.find((path) => kindOf(path) !== kind)
      if (missing === undefined) return { canceled: filePaths.length === 0, filePaths }
      question = say.missing + missing
      suggestion = text
    }
  },

  async showSaveDialog(
    _window: object,
    options: OpenOptions,
  ): Promise<{ canceled: boolean; filePath: string }> {
    checkOptions(options, ['properties'])
    checkKeys('dialog property', toKeys(options.properties), [
      'showOverwriteConfirmation',
      'dontAddToRecent',
    ])
    let suggestion = options.defaultPath
    for (;;) {
      const text = await ask(options.title, say.save, suggestion)
      if (text === '') return { canceled: true, filePath: '' }
      const typed = toPath(text)
      const filePath =
        kindOf(typed) === 'folder' ? join(typed, basename(options.defaultPath)) : typed
      if (kindOf(filePath) === 'nothing' || (await mayReplace(filePath))) {
        return { canceled: false, filePath }
      }
      suggestion = filePath
    }
  },

  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
})

function checkOptions(options: object, more: readonly string[] = []): void {
  checkKeys('dialog option', options, ['title', 'defaultPath', 'filters', ...more])
}

const toKeys = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]))

/** What was typed, without outer spaces; empty when cancelled. */
async function ask(title: string, question: string, suggestion: string): Promise<string> {
  const text = await getPage('dialog').evaluate(
    ([message, proposed]) => window.prompt(message, proposed),
    [`${title}\n${question}`, suggestion] as const,
  )
  return text?.trim() ?? ''
}

function mayReplace(path: string): Promise<boolean> {
  return getPage('dialog').evaluate((message) => window.confirm(message), say.replace + path)
}

/** From the home folder, where `~` leads too. */
function toPath(text: string): string {
  return resolve(homedir(), text.trim().replace(/^~(?=$|[/\\])/, '.'))
}

function kindOf(path: string): 'nothing' | 'file' | 'folder' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}
