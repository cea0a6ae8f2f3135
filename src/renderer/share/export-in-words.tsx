import { Trans, useLingui } from '@lingui/react/macro'
import { details } from '../../shared/export-format.ts'
import type { Language } from '../../shared/language.ts'
import type { ExportInBrief } from '../../shared/sharing.ts'
import { listInWords, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

/** `augusti 2026 och oktober 2026` */
export const monthsOfExport = ({ months }: Pick<ExportInBrief, 'months'>, language: Language) =>
  listInWords(
    months.map((month) => monthInWords(month, language)),
    language,
  )

/** What a file did not tell, and whether it was under the sender's name. */
export function DetailsLeftOut({ file }: { readonly file: ExportInBrief }) {
  const { t } = useLingui()
  const language = useLanguage()
  const names = { unit: t`enhet`, form: t`form`, phase: t`fas` }
  const leftOut = details
    .filter((detail) => file.without.includes(detail))
    .map((detail) => names[detail])
  return (
    <>
      {leftOut.length > 0 && <Trans>Utan {listInWords(leftOut, language)}.</Trans>}{' '}
      {file.isUnderName && <Trans>Får visas under ditt namn.</Trans>}
    </>
  )
}
