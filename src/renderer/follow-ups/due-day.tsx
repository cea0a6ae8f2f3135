import { Trans } from '@lingui/react/macro'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { dayNear, nearnessOf } from './due-in-words.ts'

/** When something was promised for, as one would say it. A day that has passed is no fault. */
export function DueDay({ day }: { readonly day: string }) {
  const today = useToday()
  const said = dayNear(day, today, useLanguage())
  const words = {
    today: <Trans>i dag</Trans>,
    tomorrow: <Trans>i morgon</Trans>,
    before: <Trans>sedan {said}</Trans>,
    weekday: <Trans>på {said}</Trans>,
    date: said,
  }
  return <time dateTime={day}>{words[nearnessOf(day, today)]}</time>
}
