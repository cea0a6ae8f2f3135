import { Plural, Trans } from '@lingui/react/macro'
import { useCallback } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { ExportInBrief } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised, dateInWords, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { DetailsLeftOut, monthsOfExport } from './export-in-words.tsx'
import { CellInWords, FactInWords } from './line-in-words.tsx'

interface Props {
  readonly file: ExportInBrief
  readonly onClose: () => void
}

/** Every line of a file that was made, as it is in the file. */
export function KeptExportDialog({ file, onClose }: Props) {
  const language = useLanguage()
  const { sequence, organisation, leftAt, withheld } = file
  const kept = useAnswer(useCallback(() => api.sharing.open(sequence), [sequence]))
  const months = capitalised(monthsOfExport(file, language))
  const { cells = [], facts = [] } = kept.value?.lines ?? {}
  return (
    <Dialog
      title={
        <Trans>
          {months} till {organisation}
        </Trans>
      }
      onClose={onClose}
      isWide
    >
      <p>
        {leftAt !== '' && (
          <Trans>Lämnade loggen {dateInWords(localDay(new Date(leftAt)), language)}.</Trans>
        )}{' '}
        {withheld.cells > 0 && (
          <Plural
            value={withheld.cells}
            one="En rad hölls inne. Filen säger att det är en, inte vilken."
            other="# rader hölls inne. Filen säger hur många, inte vilka."
          />
        )}{' '}
        {withheld.facts > 0 && (
          <Plural
            value={withheld.facts}
            one="En uppgift hölls inne."
            other="# uppgifter hölls inne."
          />
        )}{' '}
        <DetailsLeftOut file={file} />
      </p>
      {kept.refusal && <RefusalNotice refusal={kept.refusal} onRetry={kept.askAgain} />}
      {kept.value &&
        file.months.map((month) => (
          <section key={month} className="share-month">
            <h3>{capitalised(monthInWords(month, language))}</h3>
            <ul className="share-lines">
              {cells
                .filter((cell) => cell.month === month)
                .map((cell) => (
                  <li
                    key={[cell.unit, cell.setting, cell.activity, cell.form, cell.phase].join('|')}
                    className="share-row"
                  >
                    <span className="share-what">
                      <CellInWords cell={cell} />
                    </span>
                  </li>
                ))}
              {facts
                .filter((fact) => fact.month === month)
                .map((fact) => (
                  <li key={fact.name} className="share-row">
                    <span className="share-what">
                      <FactInWords fact={fact} />
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </Dialog>
  )
}
