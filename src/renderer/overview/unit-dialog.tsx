import { Trans, useLingui } from '@lingui/react/macro'
import type { NewRegionUnit, RegionUnit } from '../../shared/overview.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { UnitForm } from './unit-form.tsx'

interface Props {
  readonly initial: NewRegionUnit
  /** The one that changes; none for a new one. */
  readonly earlier: RegionUnit | undefined
  readonly units: readonly RegionUnit[]
  readonly onSave: (unit: NewRegionUnit) => Promise<void>
  /** What logs call it shall not belong to it any more. */
  readonly onTakeName: (name: string) => Promise<void>
  readonly onClose: () => void
}

/** A unit to register, or one that changes. */
export function UnitDialog({ initial, earlier, units, onSave, onTakeName, onClose }: Props) {
  const { t } = useLingui()
  const names = earlier?.names ?? []
  return (
    <Dialog title={earlier ? t`Ändra enhet` : t`Ny enhet`} onClose={onClose}>
      <UnitForm initial={initial} units={units} onSave={onSave} onClose={onClose} />
      {names.length > 0 && (
        <section className="overview-section" aria-labelledby="overview-called">
          <h3 id="overview-called">
            <Trans>Kallas i loggarna också</Trans>
          </h3>
          <ul className="overview-lines">
            {names.map((name) => (
              <li key={name} className="overview-line">
                <span>{name}</span>
                <Button
                  look="quiet"
                  aria-label={t`Ta bort namnet ${name}`}
                  onPress={() => {
                    onClose()
                    void onTakeName(name)
                  }}
                >
                  <Trans>Ta bort</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
