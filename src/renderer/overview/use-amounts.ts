import { useMemo } from 'react'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords, shareInWords } from '../words/numbers.ts'

/** Figures as they stand in the overview. */
export function useAmounts() {
  const language = useLanguage()
  return useMemo(() => {
    const count = (value: number) => numberInWords(value, language)
    return {
      count,
      time: (minutes: number) => durationInWords(minutes, count),
      share: (part: number, whole: number) => shareInWords(part, whole, language),
    }
  }, [language])
}
