import type { Bilingual, Language } from './language.ts'
import { fieldRefusals } from './refusals/field-refusals.ts'
import { keyRefusals } from './refusals/key-refusals.ts'
import { logRefusals } from './refusals/log-refusals.ts'
import { oldLogRefusals } from './refusals/old-log-refusals.ts'
import { reportRefusals } from './refusals/report-refusals.ts'
import { serverRefusals } from './refusals/server-refusals.ts'
import { sharingRefusals } from './refusals/sharing-refusals.ts'
import { storeRefusals } from './refusals/store-refusals.ts'

/**
 * Everything Peerlogg refuses, and the sentence it says: what happened, what was kept, what to do.
 * `{name}` is filled from the refusal's detail. A detail is a number, a date or the name of a file,
 * an organisation or a signer; never text from a log.
 */
export const refusalSentences = {
  ...storeRefusals,
  ...fieldRefusals,
  ...logRefusals,
  ...oldLogRefusals,
  ...reportRefusals,
  ...sharingRefusals,
  ...keyRefusals,
  ...serverRefusals,
} as const satisfies Record<string, Bilingual>

export type RefusalCode = keyof typeof refusalSentences
export const refusalCodes = Object.keys(refusalSentences) as RefusalCode[]
export type RefusalDetail = Readonly<Record<string, string | number>>

/** A refusal travels from a room to the window and the command line as its code and detail. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly detail: RefusalDetail

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusalSentences, text)
}

/** The plain sentence of a refusal, its detail filled in. */
export function sentenceOf(
  refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail },
  language: Language,
): string {
  return refusalSentences[refusal.code][language].replaceAll(/\{(\w+)\}/g, (_, key: string) =>
    String(refusal.detail[key] ?? ''),
  )
}
