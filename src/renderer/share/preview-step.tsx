import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ExportPreview } from '../../shared/contract.ts'
import type { Language } from '../../shared/language.ts'
import type { Cell, Fact } from '../../shared/export-format.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { durationInWords, isDuration } from '../words/duration.ts'
import { useFactName } from '../words/fact-name.ts'
import { Fingerprint } from '../words/fingerprint.tsx'
import { useLanguage } from '../words/language.tsx'
import { activityName, formName, phaseName, settingName } from '../words/names.ts'
import { numberInWords } from '../words/numbers.ts'

const keyOfCell = (cell: Cell) =>
  [cell.month, cell.setting, cell.unit, cell.activity, cell.form, cell.phase].join('|')

/** Every line that would leave, in words. */
export function PreviewStep({ preview }: { readonly preview: ExportPreview }) {
  const { t } = useLingui()
  const language = useLanguage()
  const factName = useFactName()
  const { cells, facts, signer } = preview
  const sessions = cells.reduce((sum, cell) => sum + cell.sessions, 0)
  const minutes = cells.reduce((sum, cell) => sum + cell.minutes, 0)
  const participants = cells.reduce((sum, cell) => sum + cell.participants, 0)
  const count = (value: number) => numberInWords(value, language)

  const columns: readonly Column<Cell>[] = [
    { heading: t`Aktivitet`, cell: (cell) => activityName(cell.activity, language) },
    { heading: t`Form`, cell: (cell) => formName(cell.form, language) },
    {
      heading: t`Fas`,
      cell: (cell) => (cell.phase === '' ? '–' : phaseName(cell.phase, language)),
    },
    {
      heading: t`Enhet`,
      // In one column, so that the last one is not pushed out of sight.
      cell: (cell) => (cell.unit === '' ? '–' : unitAndSetting(cell, language)),
    },
    { heading: t`Månad`, cell: (cell) => cell.month, isShort: true },
    { heading: t`Insatser`, cell: (cell) => count(cell.sessions), isNumber: true },
    { heading: t`Tid`, cell: (cell) => durationInWords(cell.minutes), isNumber: true },
    { heading: t`Deltagare`, cell: (cell) => count(cell.participants), isNumber: true },
  ]

  return (
    <>
      <p className="lead">
        <Trans>
          Filen får <Plural value={cells.length} one="# rad" other="# rader" /> som tillsammans är{' '}
          <Plural value={sessions} one="# insats" other="# insatser" /> och{' '}
          {durationInWords(minutes)}, och{' '}
          <Plural value={facts.length} one="# uppgift" other="# uppgifter" /> till.
        </Trans>
      </p>
      <p>
        <Trans>
          <strong>Det här följer aldrig med:</strong> datum, klockslag, pseudonymer, anteckningar,
          dina egna namn på aktiviteter och det som står i listor, planer och grupper. Hur du mår
          och vad du vill ta upp i handledning finns inte ens med som en siffra.
        </Trans>
      </p>
      <DataTable
        caption={t`Rader som lämnar loggen`}
        columns={columns}
        rows={cells}
        keyOf={keyOfCell}
        sums={[
          t`Allt`,
          ...Array.from({ length: columns.length - 4 }, () => ''),
          count(sessions),
          durationInWords(minutes),
          count(participants),
        ]}
        isTall
      />
      <DataTable<Fact>
        caption={t`Uppgifter som lämnar loggen`}
        columns={[
          { heading: t`Uppgift`, cell: (fact) => factName(fact.name) },
          { heading: t`Månad`, cell: (fact) => fact.month, isShort: true },
          {
            heading: t`Antal eller tid`,
            cell: (fact) =>
              isDuration(fact.name) ? durationInWords(fact.value) : count(fact.value),
            isNumber: true,
          },
        ]}
        rows={facts}
        keyOf={(fact) => `${fact.month}|${fact.name}`}
      />
      <div className="share-signer">
        <h3>
          <Trans>Så vet din handledare att filen är din</Trans>
        </h3>
        <p>
          <Trans>
            Filen skrivs under som <strong>{signer.name}</strong>. Första gången läser ni orden här
            för varandra, på telefon eller när ni ses. Det är inga hemliga ord.
          </Trans>
        </p>
        <Fingerprint words={signer.fingerprint} />
      </div>
    </>
  )
}

function unitAndSetting(cell: Cell, language: Language) {
  return (
    <>
      {cell.unit}
      <br />
      <span className="soft">{settingName(cell.setting, language)}</span>
    </>
  )
}
