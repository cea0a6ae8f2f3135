import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Activity } from '../../shared/activities.ts'
import { FindBox } from '../ui/combo-box.tsx'
import type { OptionGroup } from '../ui/options.tsx'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { findActivities } from './find-activities.ts'

interface Props {
  readonly value: string
  readonly onChange: (code: string) => void
  readonly onBlur: () => void
  readonly inputRef: (input: HTMLInputElement | null) => void
  readonly error: string | undefined
}

/** Type to find an activity, by code or by words in either language. */
export function ActivityBox({ value, onChange, ...field }: Props) {
  const { t } = useLingui()
  const language = useLanguage()

  const find = useCallback(
    (text: string): readonly OptionGroup[] => {
      const found = findActivities(text, language)
      const group = (kind: Activity['kind'], title: string): OptionGroup => ({
        id: kind,
        text: title,
        options: found
          .filter((activity) => activity.kind === kind)
          .map((activity) => ({
            id: activity.code,
            text: activity[language],
            aside: activity.code,
          })),
      })
      const groups = [group('direct', t`Direkt arbete`), group('indirect', t`Indirekt arbete`)]
      return (found[0]?.kind === 'indirect' ? groups.toReversed() : groups).filter(
        ({ options }) => options.length > 0,
      )
    },
    [language, t],
  )

  return (
    <FindBox
      {...field}
      label={t`Aktivitet`}
      placeholder={t`Skriv några bokstäver, till exempel samt`}
      noMatch={t`Ingen aktivitet heter så. Prova ett annat ord.`}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      textOf={(code) => activityName(code, language)}
      find={find}
    />
  )
}
