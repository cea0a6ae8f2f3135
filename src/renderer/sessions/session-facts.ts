import type { Bilingual, Language } from '../../shared/language.ts'
import { coLeaders, links, type NewSession, plannings } from '../../shared/session.ts'
import { dateInWords, listInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { activityName, formName, phaseName, settingName } from '../words/names.ts'

export type SessionField = keyof NewSession

/** In the order they are told. */
export const sessionFields = [
  'date',
  'start',
  'minutes',
  'activity',
  'label',
  'secondary',
  'form',
  'unit',
  'setting',
  'phase',
  'person',
  'participants',
  'newParticipants',
  'planned',
  'coLeader',
  'firstContact',
  'happened',
  'withPerson',
  'links',
  'note',
] as const satisfies readonly SessionField[]

/** The words for what a choice holds. */
export interface Words {
  readonly language: Language
  readonly yes: string
  readonly no: string
  readonly nothing: string
}

const nameOf = (
  choices: readonly (Bilingual & { readonly code: string })[],
  code: string,
  language: Language,
) => choices.find((choice) => choice.code === code)?.[language] ?? ''

/** What a field of a session says, in words; the words for nothing where it says nothing. */
export function factOf(session: NewSession, field: SessionField, words: Words): string {
  const { language, yes, no, nothing } = words
  const said = (): string => {
    switch (field) {
      case 'date':
        return dateInWords(session.date, language)
      case 'minutes':
        return durationInWords(session.minutes)
      case 'activity':
        return activityName(session.activity, language)
      case 'secondary':
        return listInWords(
          session.secondary.map((code) => activityName(code, language)),
          language,
        )
      case 'form':
        return formName(session.form, language)
      case 'setting':
        return session.setting === '' ? '' : settingName(session.setting, language)
      case 'phase':
        return session.phase === '' ? '' : phaseName(session.phase, language)
      case 'planned':
        return nameOf(plannings, session.planned, language)
      case 'coLeader':
        return nameOf(coLeaders, session.coLeader, language)
      case 'links':
        return listInWords(
          session.links.map((code) => nameOf(links, code, language)),
          language,
        )
      case 'participants':
      case 'newParticipants':
        return String(session[field])
      case 'firstContact':
      case 'happened':
      case 'withPerson':
        return session[field] ? yes : no
      case 'start':
      case 'label':
      case 'unit':
      case 'person':
      case 'note':
        return session[field]
    }
  }
  return said() || nothing
}

/** The fields in which two sessions differ, in the order they are told. */
export const differingFields = (one: NewSession, other: NewSession): readonly SessionField[] =>
  sessionFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** Where two versions of a session differ, and which of them left the common `base`. */
export function compare(base: NewSession, inLog: NewSession, written: NewSession) {
  return differingFields(inLog, written).map((field) => {
    const isSame = (one: NewSession) => JSON.stringify(one[field]) === JSON.stringify(base[field])
    return {
      field,
      changedBy: isSame(inLog)
        ? ('you' as const)
        : isSame(written)
          ? ('log' as const)
          : ('both' as const),
    }
  })
}
