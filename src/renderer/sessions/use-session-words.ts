import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useLanguage } from '../words/language.tsx'
import type { SessionField, Words } from './session-facts.ts'

/** What the fields of a session are called, and the words for what they hold. */
export function useSessionWords() {
  const { t } = useLingui()
  const language = useLanguage()
  return useMemo(() => {
    const fields: Readonly<Record<SessionField, string>> = {
      date: t`Datum`,
      start: t`Klockslag`,
      minutes: t`Minuter`,
      activity: t`Aktivitet`,
      label: t`Egen benämning`,
      secondary: t`Innehöll också`,
      form: t`Form`,
      unit: t`Enhet`,
      setting: t`Verksamhetsform`,
      phase: t`Fas`,
      person: t`Pseudonym`,
      participants: t`Deltagare`,
      newParticipants: t`Nya deltagare`,
      planned: t`Planerad`,
      coLeader: t`Ledd tillsammans med`,
      firstContact: t`Första kontakten`,
      happened: t`Blev av`,
      withPerson: t`Skrivet tillsammans`,
      links: t`Kontakter knutna`,
      note: t`Anteckning`,
    }
    const words: Words = { language, yes: t`ja`, no: t`nej`, nothing: t`inget` }
    return { fields, words }
  }, [language, t])
}
