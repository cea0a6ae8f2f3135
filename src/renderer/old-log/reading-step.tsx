import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  type Encoding,
  encodings,
  type OldLogLayout,
  type OldLogLook,
  type Separator,
  separators,
} from '../../shared/old-log.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { LinesTable } from './lines-table.tsx'

interface Props {
  readonly look: OldLogLook
  readonly onChange: (layout: OldLogLayout) => void
}

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

/** How the bytes become lines and columns: what was recognised, the first lines read so, and other ways. */
export function ReadingStep({ look, onChange }: Props) {
  const { t } = useLingui()
  const { encoding, separator, hasQuotes, titleLines, hasHeadings } = look.mapping
  const layout = { encoding, separator, hasQuotes, titleLines, hasHeadings }
  const separatorNames: Readonly<Record<Separator, string>> = {
    ';': t`Semikolon ;`,
    ',': t`Komma ,`,
    '\t': t`Tabb`,
    '|': t`Lodstreck |`,
  }
  return (
    <>
      <p role="status">
        <Plural
          value={look.lines}
          one="Filen har # rad med innehåll."
          other="Filen har # rader med innehåll."
        />{' '}
        <Trans>Ser texten och kolumnerna rätt ut? Annars ändrar du här.</Trans>
      </p>
      <LinesTable look={look} caption={t`De första raderna`} />
      <div className="old-log-fields">
        <SelectField
          label={t`Teckenkodning`}
          hint={t`Ändra om å, ä och ö ser konstiga ut`}
          value={encoding}
          options={encodings.map((id) => ({ id, text: encodingNames[id] }))}
          onChange={(chosen) => onChange({ ...layout, encoding: chosen })}
        />
        <SelectField
          label={t`Kolumnerna skiljs åt av`}
          value={separator}
          options={separators.map((id) => ({ id, text: separatorNames[id] }))}
          onChange={(chosen) => onChange({ ...layout, separator: chosen })}
        />
        <SelectField
          label={t`Rader att hoppa över i början`}
          hint={t`Titlar ovanför tabellen`}
          value={String(titleLines)}
          options={Array.from({ length: Math.max(21, titleLines + 1) }, (_, count) => ({
            id: String(count),
            text: String(count),
          }))}
          onChange={(count) => onChange({ ...layout, titleLines: Number(count) })}
        />
      </div>
      <div>
        <Checkbox
          isChecked={hasHeadings}
          onChange={(chosen) => onChange({ ...layout, hasHeadings: chosen })}
        >
          <Trans>Nästa rad har kolumnernas rubriker</Trans>
        </Checkbox>
        <Checkbox
          isChecked={hasQuotes}
          onChange={(chosen) => onChange({ ...layout, hasQuotes: chosen })}
        >
          <Trans>Citattecken håller ihop en text som har radbrytningar eller avgränsare</Trans>
        </Checkbox>
      </div>
    </>
  )
}
