import { type Bilingual, type Language, languageOf } from '../shared/language.ts'
import { ownValue } from '../shared/own-value.ts'
import { sentenceOf } from '../shared/refusal.ts'
import { asRefusal } from '../vault/failures.ts'
import { readArguments, WrongUsage } from './arguments.ts'
import { commands } from './commands.ts'

export interface Ended {
  /** 0 done, 1 refused, 2 wrong usage. */
  readonly exitCode: 0 | 1 | 2
  /** The one object that is printed, whatever happened. */
  readonly output: object
  /** A line for each: why it was not done, and what went wrong beside it. Empty when all is well. */
  readonly sentence: string
}

/** Carries out one command line, in Swedish where the locale of `environment` is. */
export async function run(
  [name = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const language = languageOf(LC_ALL || LC_MESSAGES || LANG || systemLocale())
  if (name === '--help' || args.includes('--help')) {
    return { exitCode: 0, output: { usage: Object.keys(commands).map(usageLine) }, sentence: '' }
  }
  try {
    const command = findCommand(name)
    if (!command) throw new WrongUsage({ sv: 'Ange ett kommando.', en: 'Name a command.' })
    const { output, refusal, warning } = await command.run(readArguments(args, command), language)
    const sentence = [refusal, warning].filter((line) => line !== undefined).join('\n')
    return { exitCode: refusal === undefined ? 0 : 1, output, sentence }
  } catch (error) {
    const explained = explain(error, name, language)
    const exitCode = error instanceof WrongUsage ? 2 : 1
    return { exitCode, output: { error: explained }, sentence: explained.message }
  }
}

/** Where no variable says it, as on Windows. */
function systemLocale(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale
}

function explain(error: unknown, name: string, language: Language) {
  if (error instanceof WrongUsage) {
    return { code: 'wrong-usage', message: `${error.problem[language]} ${howTo(name)[language]}` }
  }
  const refusal = asRefusal(error)
  const message = sentenceOf(refusal, language)
  if (refusal.code !== 'unexpected') return { code: refusal.code, message }
  // What went wrong may say what somebody wrote; its name helps whoever looks for the fault.
  const { cause } = refusal
  return { code: refusal.code, message, cause: cause instanceof Error ? cause.name : typeof cause }
}

/** How a command is written, or which there are. */
function howTo(name: string): Bilingual {
  if (findCommand(name)) {
    return {
      sv: `Skriv så här: ${usageLine(name)}`,
      en: `Write it like this: ${usageLine(name)}`,
    }
  }
  const names = Object.keys(commands).join(', ')
  return {
    sv: `Kommandona är ${names}. Med --help visas hur de skrivs.`,
    en: `The commands are ${names}. With --help you see how they are written.`,
  }
}

function usageLine(name: string): string {
  return `peerlogg ${name} ${findCommand(name)?.usage ?? ''}`
}

function findCommand(name: string) {
  return ownValue(commands, name)
}
