import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useId } from 'react'
import type { ExportPreview, PreviewedCell, PreviewedFact } from '../../shared/sharing.ts'
import { Keys } from '../ui/keys.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { CellInWords, FactInWords } from './line-in-words.tsx'
import { useLinesByArrow } from './use-lines-by-arrow.ts'

interface Props {
  readonly preview: ExportPreview
  /** The keys of the lines that are held back by choice. */
  readonly held: ReadonlySet<string>
  /** Of the facts that are held back since a line that is held back would stand in them. */
  readonly told: ReadonlySet<string>
  readonly onHold: (key: string, isHeld: boolean) => void
}

/** Every line that would leave, month by month. Each can be held back. */
export function LinesToLookThrough({ preview, held, told, onHold }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { months, cells, facts } = preview
  const stillThere = new Set([...cells, ...facts].map(({ key }) => key))
  const { marked, around } = useLinesByArrow(cells[0]?.key)
  const reached = marked !== undefined && stillThere.has(marked) ? marked : cells[0]?.key

  const lineOf = (line: PreviewedCell | PreviewedFact, monthId: string) => (
    <Line
      key={line.key}
      line={line}
      monthId={monthId}
      isHeld={held.has(line.key) || told.has(line.key)}
      isTold={told.has(line.key)}
      isReached={line.key === reached}
      onHold={onHold}
    />
  )
  return (
    <div
      className="share-lines-around"
      role="group"
      aria-label={t`Rader som lämnar loggen`}
      {...around}
    >
      <p className="small soft">
        <Trans>
          <Keys keys="↓" /> <Keys keys="↑" /> går mellan raderna, <Keys keys={t`Mellanslag`} />{' '}
          håller inne en rad eller låter den följa med.
        </Trans>
      </p>
      {months.map((month) => {
        const monthId = `share-month-${month}`
        const ofMonth = cells.filter(({ cell }) => cell.month === month)
        const factsOfMonth = facts.filter(({ fact }) => fact.month === month)
        return (
          <section key={month} className="share-month" aria-labelledby={monthId}>
            <h3 id={monthId}>{capitalised(monthInWords(month, language))}</h3>
            {ofMonth.length === 0 ? (
              <p className="soft">
                <Trans>Inga insatser. Filen säger att månaden var tom.</Trans>
              </p>
            ) : (
              <ul className="share-lines">{ofMonth.map((line) => lineOf(line, monthId))}</ul>
            )}
            <h4>
              <Trans>Uppgifter om månaden</Trans>
            </h4>
            <ul className="share-lines">{factsOfMonth.map((line) => lineOf(line, monthId))}</ul>
          </section>
        )
      })}
    </div>
  )
}

interface LineProps {
  readonly line: PreviewedCell | PreviewedFact
  readonly monthId: string
  readonly isHeld: boolean
  readonly isTold: boolean
  readonly isReached: boolean
  readonly onHold: (key: string, isHeld: boolean) => void
}

const Line = memo(function Line(props: LineProps) {
  const { line, monthId, isHeld, isTold, isReached, onHold } = props
  const id = useId()
  return (
    <li className="share-row" data-held={isHeld || undefined}>
      <span id={`${id}-what`} className="share-what">
        {'cell' in line ? <CellInWords cell={line.cell} /> : <FactInWords fact={line.fact} />}
        {(line.mark !== '' || isTold) && (
          <span className="share-mark">
            <Mark of={line.mark} />
            {line.mark !== '' && isTold && ', '}
            {isTold && <Trans>en rad som hålls inne är med i siffran</Trans>}
          </span>
        )}
      </span>
      <label className="share-hold">
        <input
          type="checkbox"
          value={line.key}
          checked={isHeld}
          tabIndex={isReached ? 0 : -1}
          aria-labelledby={`${monthId} ${id}-what ${id}-hold`}
          aria-disabled={isTold || undefined}
          onChange={(event) => {
            if (!isTold) onHold(line.key, event.currentTarget.checked)
          }}
        />
        <span id={`${id}-hold`}>
          <Trans>håll inne</Trans>
        </span>
      </label>
    </li>
  )
})

function Mark({ of: mark }: { readonly of: PreviewedCell['mark'] }) {
  const { t } = useLingui()
  const words = { '': '', new: t`ny sedan förra filen`, changed: t`ändrad sedan förra filen` }
  return words[mark]
}
