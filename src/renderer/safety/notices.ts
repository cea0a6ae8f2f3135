/** What is said of a profile's safety on its first screen. */
import { localDay } from '../../shared/dates.ts'
import type { Finding, Safety } from '../../shared/safety.ts'
import type { Entrance, PutInPlace } from './entrance.ts'

export type SafetyNotice =
  | { readonly about: 'put-in-place'; readonly putInPlace: PutInPlace }
  | { readonly about: 'finding'; readonly finding: Finding }
  | { readonly about: 'backups' | 'second-backups'; readonly failedSince: string }
  | { readonly about: 'recovery-code' }

/** As many things as may ask for attention at once. */
const most = 3

/** A backup may fail for a few days: a weekend with the laptop in a drawer is no reason to worry. */
const longDays = 7

/** The most pressing first; `isPutAway` tells which ones somebody has closed. */
export function noticesFor(
  { putInPlace, findings }: Pick<Entrance, 'putInPlace' | 'findings'>,
  safety: Safety | undefined,
  today: string,
  isPutAway: (notice: SafetyNotice) => boolean,
): readonly SafetyNotice[] {
  const notices: SafetyNotice[] = [
    ...(putInPlace ? [{ about: 'put-in-place', putInPlace } as const] : []),
    ...findings.map((finding) => ({ about: 'finding', finding }) as const),
  ]
  const tell = (about: 'backups' | 'second-backups', failedSince: string | null | undefined) => {
    if (failedSince && daysFrom(failedSince, today) >= longDays)
      notices.push({ about, failedSince })
  }
  tell('backups', safety?.backups.failedSince)
  tell('second-backups', safety?.secondBackups?.failedSince)
  if (safety?.isRecoveryChecked === false) notices.push({ about: 'recovery-code' })
  return notices.filter((notice) => !isPutAway(notice)).slice(0, most)
}

const daysFrom = (moment: string, today: string) =>
  Math.round((Date.parse(today) - Date.parse(localDay(new Date(moment)))) / 86_400_000)

/** What tells a notice from another while a profile is open. */
export const keyOf = (notice: SafetyNotice): string =>
  notice.about === 'finding' ? notice.finding.code : notice.about
