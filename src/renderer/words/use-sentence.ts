import { useCallback } from 'react'
import { isRefusalCode, type RefusalDetail, sentenceOf } from '../../shared/refusal.ts'
import { useLanguage } from './language.tsx'

/** Turns a refusal, or the code a schema gave for a field, into its sentence in the window's language. */
export function useSentence() {
  const language = useLanguage()
  return useCallback(
    (code: string, detail: RefusalDetail = {}) =>
      sentenceOf({ code: isRefusalCode(code) ? code : 'unexpected', detail }, language),
    [language],
  )
}
