import { useLingui } from '@lingui/react/macro'
import type { Grouping } from '../../shared/summary.ts'
import { useLanguage } from '../words/language.tsx'
import {
  activityName,
  formName,
  phaseName,
  settingName,
  typeName,
  wordName,
} from '../words/names.ts'

/** What a line of a breakdown is called. */
export function useLineName(): (grouping: Grouping, key: string) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return (grouping, key) => {
    switch (grouping) {
      case 'activity':
        return activityName(key, language)
      case 'type':
        return key === '' ? t`Hör inte till någon typ` : typeName(key, language)
      case 'word':
        return key === '' ? t`Annat arbete` : wordName(key, language)
      case 'kind':
        return key === 'direct' ? t`Direkt arbete` : t`Indirekt arbete`
      case 'form':
        return formName(key, language)
      case 'setting':
        return settingName(key, language)
      case 'unit':
        return key === '' ? t`Ingen enhet angiven` : key
      case 'phase':
        return key === '' ? t`Ingen fas angiven` : phaseName(key, language)
    }
  }
}
