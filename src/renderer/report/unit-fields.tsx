import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choices } from '../ui/choices.tsx'
import { TextField } from '../ui/text-field.tsx'
import { folded } from '../words/folded.ts'
import type { Writing } from './writing.ts'

interface Props {
  readonly units: readonly string[]
  /** Empty for all. */
  readonly chosen: readonly string[]
  readonly change: (changes: Partial<Writing>) => void
}

/** So many are looked through at a glance. */
const few = 8

/** Which units are counted. */
export function UnitFields({ units, chosen, change }: Props) {
  const { t } = useLingui()
  const [isChoosing, setChoosing] = useState(chosen.length > 0)
  const [text, setText] = useState('')
  // One that has been renamed since is still there to be taken out.
  const all = [...new Set([...units, ...chosen])]
  if (all.length < 2) return null
  const shown = all.filter((unit) => folded(unit).includes(folded(text.trim())))

  return (
    <div className="report-part">
      <Choices
        label={t`Enheter`}
        value={isChoosing ? 'chosen' : 'all'}
        onChange={(choice) => {
          setChoosing(choice === 'chosen')
          if (choice === 'all') change({ units: [] })
        }}
        choices={[
          { id: 'all', text: t`Alla enheter` },
          { id: 'chosen', text: t`Valda enheter` },
        ]}
      />
      {isChoosing && (
        <>
          {all.length > few && (
            <TextField label={t`Hitta en enhet`} value={text} onChange={setText} />
          )}
          <div className="report-units" role="group" aria-label={t`Enheter`}>
            {shown.map((unit) => (
              <Checkbox
                key={unit}
                isChecked={chosen.includes(unit)}
                onChange={(isChecked) =>
                  change({
                    units: isChecked
                      ? all.filter((other) => other === unit || chosen.includes(other))
                      : chosen.filter((other) => other !== unit),
                  })
                }
              >
                {unit}
              </Checkbox>
            ))}
          </div>
          <p role="status" className="small soft">
            {shown.length === 0 ? (
              <Trans>Ingen enhet har de bokstäverna.</Trans>
            ) : chosen.length === 0 ? (
              <Trans>Ingen enhet är vald, så alla är med.</Trans>
            ) : (
              <Plural value={chosen.length} one="# enhet är vald." other="# enheter är valda." />
            )}
          </p>
        </>
      )}
    </div>
  )
}
