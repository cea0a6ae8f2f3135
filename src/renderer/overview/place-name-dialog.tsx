import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { NameInLogs, NewRegionUnit, RegionUnit } from '../../shared/overview.ts'
import { Button } from '../ui/button.tsx'
import { FindBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { folded } from '../words/folded.ts'
import { UnitForm } from './unit-form.tsx'

interface Props {
  readonly name: NameInLogs
  readonly units: readonly RegionUnit[]
  readonly onPlace: (unitId: number) => Promise<void>
  readonly onAdd: (unit: NewRegionUnit) => Promise<void>
  readonly onClose: () => void
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus()

/** Which unit a name in the logs is: one that is registered, or a new one. */
export function PlaceNameDialog({ name: one, units, onPlace, onAdd, onClose }: Props) {
  const { t } = useLingui()
  const [isNew, setNew] = useState(units.length === 0)
  const { name } = one
  const find = (text: string) => [
    {
      id: 'all',
      text: '',
      options: units
        .filter((unit) => folded(unit.name).includes(folded(text.trim())))
        .map((unit) => ({ id: String(unit.id), text: unit.name, aside: unit.region })),
    },
  ]
  return (
    <Dialog title={t`Vilken enhet är ”${name}”?`} onClose={onClose}>
      {isNew ? (
        <UnitForm
          initial={{
            name,
            setting: one.settings[0] ?? 'inpatient',
            organisation: '',
            region: units.at(-1)?.region ?? '',
          }}
          units={units}
          onSave={onAdd}
          onClose={onClose}
        />
      ) : (
        <div className="overview-form">
          <FindBox
            label={t`Registrerad enhet`}
            hint={t`Några bokstäver, och Enter väljer den.`}
            noMatch={t`Ingen enhet heter så.`}
            value={null}
            textOf={() => ''}
            find={find}
            inputRef={takeFocus}
            onChange={(id) => {
              if (id === null) return
              onClose()
              void onPlace(Number(id))
            }}
          />
          <div>
            <Button onPress={() => setNew(true)}>
              <Trans>Registrera den som ny enhet</Trans>
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
