import type { Language } from '../../shared/language.ts'
import { localeOf } from './locale.ts'

export const numberInWords = (number: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language)).format(number)

/** The share of `part` in `whole` as a whole percentage; nothing of nothing is 0 %. */
export const shareInWords = (part: number, whole: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(
    whole === 0 ? 0 : part / whole,
  )
