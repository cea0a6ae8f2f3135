import type { Language } from '../../shared/language.ts'
import { type NewRecord, recordKinds, type RecordKind } from '../../shared/own-development.ts'

export const recordKindName = (kind: RecordKind, language: Language): string =>
  recordKinds.find(({ code }) => code === kind)?.[language] ?? kind

/** The title or, of supervision without one, its kind. */
export const recordName = (
  { title, kind }: Pick<NewRecord, 'title' | 'kind'>,
  language: Language,
): string => title || recordKindName(kind, language)
