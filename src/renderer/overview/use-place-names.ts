import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { PlaceKind, PlaceWork } from '../../shared/overview.ts'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'

/** What places are called, also where nothing is said of them and where they differ. */
export function usePlaceNames() {
  const { t } = useLingui()
  const language = useLanguage()
  return useMemo(() => {
    const kinds: Readonly<Record<PlaceKind, string>> = {
      region: t`Region`,
      organisation: t`Organisation`,
      setting: t`Verksamhetsform`,
      unit: t`Enhet`,
    }
    const unstated: Readonly<Record<PlaceKind, string>> = {
      region: t`Utan region`,
      organisation: t`Utan organisation`,
      setting: settingName('other', language),
      unit: t`Ingen enhet angiven`,
    }
    const several: Readonly<Record<PlaceKind, string>> = {
      region: t`Flera regioner tillsammans`,
      organisation: t`Flera organisationer tillsammans`,
      setting: t`Flera verksamhetsformer tillsammans`,
      unit: t`Flera enheter tillsammans`,
    }
    const nameOf = (kind: PlaceKind, key: string) => {
      if (key === '') return unstated[kind]
      return kind === 'setting' ? settingName(key, language) : key
    }
    return {
      kinds,
      nameOf,
      /** The name of a row. Units that are counted together are named one by one. */
      nameOfRow: (kind: PlaceKind, { key, units }: PlaceWork) => {
        if (key !== null) return nameOf(kind, key)
        return kind === 'unit'
          ? units.map((unit) => nameOf('unit', unit)).join(', ')
          : several[kind]
      },
    }
  }, [t, language])
}
