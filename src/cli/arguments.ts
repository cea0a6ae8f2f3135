import { parseArgs } from 'node:util'
import type { Bilingual } from '../shared/language.ts'

const optionNames = [
  'store',
  'postgres',
  'kind',
  'label',
  'passphrase-file',
  'csv',
  'mapping',
  'from',
  'to',
  'organisation',
  'invitation',
  'month',
  'without',
  'under-name',
  'out',
  'trust',
  'backup',
  'recovery-out',
  'recovery-file',
  'key',
  'signer',
  'threshold',
  'unit',
  'places',
  'times',
  'compare',
  'format',
  'title',
  'language',
  'by',
  'period',
] as const
export type Option = (typeof optionNames)[number]

/** What may follow a command. */
export interface Grammar {
  /** The line that shows it, without the command. */
  readonly usage: string
  readonly required: readonly Option[]
  readonly optional?: readonly Option[]
  readonly repeatable?: readonly Option[]
  /** Names of files after the options, at least one. */
  readonly takesFiles?: true
}

/** What did follow it, checked against its grammar. */
export interface Given {
  /** The value of an option that is required, or was found to be there. */
  text(option: Option): string
  texts(option: Option): readonly string[]
  has(option: Option): boolean
  readonly files: readonly string[]
}

/** The command line is not one of ours. */
export class WrongUsage extends Error {
  readonly problem: Bilingual

  constructor(problem: Bilingual) {
    super('wrong usage')
    this.problem = problem
  }
}

/** Throws WrongUsage. Every option has a value and, unless it is repeatable, stands once. */
export function readArguments(args: readonly string[], grammar: Grammar): Given {
  const { values, positionals } = parse(args)
  const allowed = [...grammar.required, ...(grammar.optional ?? [])]
  for (const option of optionNames) {
    const texts = values[option] ?? []
    if (texts.length > 0 && !allowed.includes(option)) throw unknownOption()
    if (texts.includes('')) throw missing(option)
    if (texts.length > 1 && !grammar.repeatable?.includes(option)) throw repeated(option)
    if (texts.length === 0 && grammar.required.includes(option)) throw missing(option)
  }
  if (grammar.takesFiles && positionals.length === 0) throw missingFile()
  if (!grammar.takesFiles && positionals.length > 0) throw unexpectedText()
  return {
    text: (option) => values[option]?.[0] ?? '',
    texts: (option) => values[option] ?? [],
    has: (option) => values[option] !== undefined,
    files: positionals,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        optionNames.map((option) => [option, { type: 'string', multiple: true } as const]),
      ) as Record<Option, { type: 'string'; multiple: true }>,
    })
  } catch (error) {
    if (codeOf(error) === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw missingValue()
    if (codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw unknownOption()
    throw error
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const unknownOption = () =>
  new WrongUsage({
    sv: 'Ett av valen finns inte för det här kommandot.',
    en: 'One of the options does not exist for this command.',
  })

const missingValue = () =>
  new WrongUsage({
    sv: 'Ett av valen saknar sitt värde.',
    en: 'One of the options lacks its value.',
  })

const missing = (option: Option) =>
  new WrongUsage({ sv: `--${option} saknas.`, en: `--${option} is missing.` })

const repeated = (option: Option) =>
  new WrongUsage({ sv: `--${option} kan bara anges en gång.`, en: `--${option} is given twice.` })

const missingFile = () =>
  new WrongUsage({ sv: 'Ange minst en fil.', en: 'Name at least one file.' })

const unexpectedText = () =>
  new WrongUsage({
    sv: 'Det står något som inte hör till något val.',
    en: 'Something is written that belongs to no option.',
  })

/** What is chosen by a word; null when nothing is. */
export function choiceOf<Choice>(
  given: Given,
  option: Option,
  choices: ReadonlyMap<string, Choice>,
): Choice | null {
  return choicesOf(given, option, choices)[0] ?? null
}

/** What is chosen by the words of an option that may be repeated. */
export function choicesOf<Choice>(
  given: Given,
  option: Option,
  choices: ReadonlyMap<string, Choice>,
): Choice[] {
  return [...new Set(given.texts(option))].map((word) => {
    const choice = choices.get(word)
    if (choice !== undefined) return choice
    const words = [...choices.keys()]
    const last = words.pop()
    throw new WrongUsage({
      sv: `--${option} är ${words.join(', ')} eller ${last}.`,
      en: `--${option} is ${words.join(', ')} or ${last}.`,
    })
  })
}
