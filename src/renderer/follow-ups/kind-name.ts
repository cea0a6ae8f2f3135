import { followUpKinds } from '../../shared/follow-up.ts'
import type { Language } from '../../shared/language.ts'

export const followUpKindName = (code: string, language: Language): string =>
  followUpKinds.find((kind) => kind.code === code)?.[language] ?? code
