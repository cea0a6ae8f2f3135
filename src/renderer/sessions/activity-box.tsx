import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { ActivityCode } from '../../shared/activities.ts'
import { usePreferences } from '../preferences/preferences.tsx'
import { FindBox } from '../ui/combo-box.tsx'
import type { ListInputLabels } from '../ui/list-input.tsx'
import type { OptionGroup } from '../ui/options.tsx'
import { useLanguage } from '../words/language.tsx'
import { isDirect, workName } from '../words/names.ts'
import { findActivities } from './find-activities.ts'

export interface Work {
  readonly activity: ActivityCode
  /** Own name, or empty. */
  readonly label: string
}

interface Props extends ListInputLabels {
  readonly value: Work | null
  readonly onChange: (work: Work | null) => void
  /** Codes that are not offered. */
  readonly without?: readonly ActivityCode[]
  /** Offers the usual names alone. */
  readonly isPlain?: boolean
}

const idOf = ({ activity, label }: Work) => `${activity}${label}`
const workOf = (id: string): Work => ({
  activity: id.slice(0, 3) as ActivityCode,
  label: id.slice(3),
})
const nothing: readonly ActivityCode[] = []

/** Type to find an activity, by code, own name or words in either language. */
export function ActivityBox({ value, onChange, without = nothing, isPlain, ...field }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { activities } = usePreferences()
  const offered = useMemo(
    () =>
      activities.filter(
        ({ activity, label, isHidden }) =>
          !isHidden && !without.includes(activity) && !(isPlain && label !== ''),
      ),
    [activities, without, isPlain],
  )

  const find = useCallback(
    (text: string): readonly OptionGroup[] => {
      const options = findActivities(text, offered, language).map((work) => ({
        id: idOf(work),
        text: workName(work, language),
        aside: work.activity,
      }))
      if (options.length === 0) return []
      if (text.trim() !== '') return [{ id: 'found', text: '', options }]
      const groups: { id: string; text: string; options: typeof options }[] = []
      for (const option of options) {
        const kind = isDirect(option.aside) ? t`Direkt arbete` : t`Indirekt arbete`
        const last = groups.at(-1)
        if (last?.text === kind) last.options.push(option)
        else groups.push({ id: option.id, text: kind, options: [option] })
      }
      return groups
    },
    [language, offered, t],
  )

  return (
    <FindBox
      {...field}
      placeholder={field.placeholder ?? t`Skriv några bokstäver, till exempel samt`}
      noMatch={t`Ingen aktivitet heter så. Prova ett annat ord.`}
      value={value === null ? null : idOf(value)}
      onChange={(id) => onChange(id === null ? null : workOf(id))}
      textOf={(id) => workName(workOf(id), language)}
      find={find}
    />
  )
}
