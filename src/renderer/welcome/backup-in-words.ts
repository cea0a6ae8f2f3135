import { useLingui } from '@lingui/react/macro'
import { dayAfter } from '../../shared/dates.ts'
import type { Backup } from '../../shared/safety.ts'
import { dayInWords } from '../words/days.ts'
import { localeOf } from '../words/locale.ts'
import { useLanguage } from '../words/language.tsx'
import { momentInWords } from '../words/moments.ts'
import { useToday } from '../words/use-today.ts'

/** The newest backup that can be expected to be whole: what was replaced may be a damaged store. */
export const newestOf = (backups: readonly Backup[]): Backup | undefined =>
  backups.find(({ reason }) => reason !== 'replaced') ?? backups[0]

/** A backup as people speak of it: when it was made, why, and how large it is. */
export function useBackupInWords() {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const reasons: Record<Backup['reason'], string | null> = {
    usual: null,
    'before-migration': t`Före en uppdatering av Peerlogg`,
    replaced: t`Det som byttes ut`,
  }
  return {
    moment: (madeAt: string) => {
      const day = madeAt.slice(0, 10)
      return day >= dayAfter(today, -1)
        ? momentInWords(madeAt, today, language)
        : `${dayInWords(day, language)} ${madeAt.slice(11)}`
    },
    detail: ({ reason, bytes }: Backup) => {
      const isLarge = bytes >= 1_000_000
      const size = new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit: isLarge ? 'megabyte' : 'kilobyte',
        maximumFractionDigits: isLarge ? 1 : 0,
      }).format(bytes / (isLarge ? 1_000_000 : 1000))
      return [reasons[reason], size].filter((part) => part !== null).join(' · ')
    },
  }
}
