import type { Language } from '../../shared/language.ts'
import { localeOf } from './locale.ts'

export const numberInWords = (number: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language)).format(number)

/**
 * The share of `part` in `whole` as a whole percentage; nothing of nothing is 0 %. 0 and 100 stand for
 * nothing and all alone.
 */
export function shareInWords(part: number, whole: number, language: Language): string {
  const percent = new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  const share = whole === 0 ? 0 : part / whole
  if (share > 0 && share < 0.005) return `<\u00A0${percent.format(0.01)}`
  if (share >= 0.995 && share < 1) return `>\u00A0${percent.format(0.99)}`
  return percent.format(share)
}
