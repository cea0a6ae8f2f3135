import type { Language } from '../shared/language.ts'
import type { Given, Grammar } from './arguments.ts'

/** What a command prints, and in sentences why it could not do what was asked, or what else went wrong. */
export interface Outcome {
  readonly output: object
  readonly refusal?: string
  readonly warning?: string
}
export type Run = (given: Given, language: Language) => Promise<Outcome>

interface Command extends Grammar {
  readonly run: Run
}

// Each command loads only the rooms it needs: a script may call it many times.
const peer = () => import('./peer-commands.ts')
const supervisor = () => import('./supervisor-commands.ts')
const safety = () => import('./safety-commands.ts')
const keys = () => import('./key-commands.ts')

/** The words that scripts rely on. */
export const commands: Readonly<Record<string, Command>> = {
  create: {
    usage:
      '--store DIR --kind peer|supervisor --label TEXT --passphrase-file F [--recovery-out FILE]',
    required: ['store', 'kind', 'label', 'passphrase-file'],
    optional: ['recovery-out'],
    run: async (...given) => (await import('./create-command.ts')).create(...given),
  },
  log: {
    usage: '--store DIR --passphrase-file F --csv FILE [--mapping MAPPING.json]',
    required: ['store', 'passphrase-file', 'csv'],
    optional: ['mapping'],
    run: async (...given) => (await peer()).log(...given),
  },
  mapping: {
    usage: '--csv FILE --out MAPPING.json',
    required: ['csv', 'out'],
    run: async (...given) => (await import('./mapping-command.ts')).proposeMapping(...given),
  },
  summary: {
    usage:
      '--store DIR --passphrase-file F --from YYYY-MM-DD --to YYYY-MM-DD [--by activity|type|word|kind|form|setting|unit|phase] [--period day|week|month|quarter|half-year|year]',
    required: ['store', 'passphrase-file', 'from', 'to'],
    optional: ['by', 'period'],
    run: async (...given) => (await import('./summary-command.ts')).summary(...given),
  },
  invite: {
    usage: '--store DIR --passphrase-file F --organisation TEXT --out FILE',
    required: ['store', 'passphrase-file', 'organisation', 'out'],
    run: async (...given) => (await supervisor()).invite(...given),
  },
  'new-key': {
    usage: '--store DIR --passphrase-file F --out INVITATION',
    required: ['store', 'passphrase-file', 'out'],
    run: async (...given) => (await keys()).newKey(...given),
  },
  'end-former-key': {
    usage: '--store DIR --passphrase-file F --out INVITATION',
    required: ['store', 'passphrase-file', 'out'],
    run: async (...given) => (await keys()).endFormerKey(...given),
  },
  'save-key': {
    usage: '--store DIR --passphrase-file F --out FILE --recovery-out FILE',
    required: ['store', 'passphrase-file', 'out', 'recovery-out'],
    run: async (...given) => (await keys()).saveKey(...given),
  },
  'restore-key': {
    usage: '--store DIR --passphrase-file F --key FILE --recovery-file F',
    required: ['store', 'passphrase-file', 'key', 'recovery-file'],
    run: async (...given) => (await keys()).restoreKey(...given),
  },
  revoke: {
    usage: '--store DIR --passphrase-file F --signer FINGERPRINT',
    required: ['store', 'passphrase-file', 'signer'],
    run: async (...given) => (await keys()).revoke(...given),
  },
  export: {
    usage:
      '--store DIR --passphrase-file F --invitation FILE --month YYYY-MM [--month …] --out FILE [--trust FINGERPRINT] [--without unit|form|phase …] [--under-name yes|no]',
    required: ['store', 'passphrase-file', 'invitation', 'month', 'out'],
    optional: ['trust', 'without', 'under-name'],
    repeatable: ['month', 'without'],
    run: async (...given) => (await peer()).exportFile(...given),
  },
  import: {
    usage: '--store DIR --passphrase-file F [--trust FINGERPRINT] FILE…',
    required: ['store', 'passphrase-file'],
    optional: ['trust'],
    takesFiles: true,
    run: async (...given) => (await import('./import-command.ts')).importFiles(...given),
  },
  rollup: {
    usage: '--store DIR --passphrase-file F --postgres URL [--trust FINGERPRINT] FILE…',
    required: ['store', 'passphrase-file', 'postgres'],
    optional: ['trust'],
    takesFiles: true,
    run: async (...given) => (await import('./rollup-command.ts')).rollup(...given),
  },
  report: {
    usage:
      '(--store DIR --passphrase-file F | --postgres URL [--organisation NAME|ID]) --from YYYY-MM --to YYYY-MM [--kind work|development] [--unit TEXT …] [--by activity|type|word] [--places unit|setting] [--times month|quarter|half-year|year] [--compare before|last-year] [--threshold NUMBER] [--format json|csv|csv-plain|xlsx|pdf --out FILE] [--title TEXT] [--language sv|en]',
    required: ['from', 'to'],
    optional: [
      'store',
      'passphrase-file',
      'postgres',
      'organisation',
      'kind',
      'unit',
      'by',
      'places',
      'times',
      'compare',
      'threshold',
      'format',
      'out',
      'title',
      'language',
    ],
    repeatable: ['unit'],
    run: async (...given) => (await import('./report-command.ts')).report(...given),
  },
  backup: {
    usage: '--store DIR --passphrase-file F --out FILE',
    required: ['store', 'passphrase-file', 'out'],
    run: async (...given) => (await safety()).backup(...given),
  },
  restore: {
    usage: '--backup FILE --store DIR --passphrase-file F',
    required: ['backup', 'store', 'passphrase-file'],
    run: async (...given) => (await safety()).restore(...given),
  },
  verify: {
    usage: '--passphrase-file F (--store DIR | --backup FILE)',
    required: ['passphrase-file'],
    optional: ['store', 'backup'],
    run: async (...given) => (await safety()).verify(...given),
  },
}
