import { useLanguage } from './language.tsx'
import { momentInWords } from './moments.ts'
import { useToday } from './use-today.ts'

/** Tells moments as seen from today, in the language of the window. */
export function useMoments(): (moment: string) => string {
  const today = useToday()
  const language = useLanguage()
  return (moment) => momentInWords(moment, today, language)
}
