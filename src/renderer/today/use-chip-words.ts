import { useLingui } from '@lingui/react/macro'
import { isDate } from '../../shared/dates.ts'
import { readDate } from '../../shared/read-date.ts'
import { readMinutes } from '../../shared/read-minutes.ts'
import type { SessionFields } from '../sessions/session-fields.ts'
import { useSessionWords } from '../sessions/use-session-words.ts'
import { capitalised, dayInWords, shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import {
  activityName,
  formName,
  phaseName,
  planningName,
  settingName,
  workName,
} from '../words/names.ts'
import type { Chip } from './chips.ts'

/** The name of a field as the line shows it, and what a chip says of it. */
export function useChipWords(today: string) {
  const { t } = useLingui()
  const language = useLanguage()
  const { fields: names } = useSessionWords()

  const dayOf = (day: string) =>
    day.slice(0, 4) === today.slice(0, 4)
      ? shortDayInWords(day, language)
      : dayInWords(day, language)

  const says = ({ field, code }: Chip, fields: SessionFields): string => {
    switch (field) {
      case 'date': {
        const day = readDate(fields.date, today)
        return isDate(day) ? capitalised(dayOf(day)) : fields.date
      }
      case 'minutes': {
        const minutes = readMinutes(fields.minutes)
        return minutes >= 0 ? durationInWords(minutes) : fields.minutes
      }
      case 'start':
        return t`kl. ${fields.start}`
      case 'activity':
        return workName(fields, language)
      case 'secondary':
        return `+ ${activityName(code ?? '', language)}`
      case 'form':
        return formName(fields.form, language)
      case 'participants':
        return fields.participants === '1' ? t`1 deltagare` : t`${fields.participants} deltagare`
      case 'newParticipants':
        return t`varav ${fields.newParticipants} nya`
      case 'planned':
        return planningName(fields.planned, language)
      case 'setting':
        return settingName(fields.setting, language)
      case 'phase':
        return phaseName(fields.phase, language)
      case 'firstContact':
        return t`Vi sågs för första gången`
      case 'happened':
        return t`Blev inte av`
      case 'withPerson':
        return t`Skrivet tillsammans`
      case 'unit':
      case 'person':
      case 'note':
        return fields[field]
    }
  }
  return { names, says }
}
