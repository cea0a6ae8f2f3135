import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { NameInLogs, RegionUnit } from '../../shared/overview.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { moveByArrow } from '../ui/move-by-arrow.ts'
import { useAnswer } from '../use-answer.ts'
import { listInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'
import { PlaceNameDialog } from './place-name-dialog.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { useUnitWrites } from './use-unit-writes.ts'

const askUnits = async () => {
  const [units, names] = await Promise.all([api.overview.units(), api.overview.namesInLogs()])
  return { units, names }
}

/** Where peer supporters work or could, and what logs call these places. */
export function UnitsPart() {
  const { t } = useLingui()
  const language = useLanguage()
  const { value, refusal, askAgain } = useAnswer(askUnits)
  const [changed, setChanged] = useState<RegionUnit | 'new'>()
  const [placed, setPlaced] = useState<NameInLogs>()
  const newButton = useRef<HTMLButtonElement>(null)
  const writes = useUnitWrites(askAgain)
  const latest = value?.units.at(-1)

  const firstName = useRef<HTMLButtonElement>(null)
  const names = value?.names
  useEffect(() => {
    if (names === undefined) return
    // The line that had the focus may be gone: then it goes on with the next name.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        (firstName.current ?? newButton.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [names])

  return (
    <div className="overview-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {writes.refusal && <RefusalNotice refusal={writes.refusal} />}
      {value && value.units.length === 0 && (
        <EmptyState
          lead={<Trans>Här är regionens enheter, även de som saknar peer supporter.</Trans>}
        >
          <p>
            <Trans>
              Skriv in avdelningar, mottagningar och träffpunkter med vem som driver dem. Då syns
              det i Regionen var peer supportrar arbetar och var de inte finns än.
            </Trans>
          </p>
        </EmptyState>
      )}
      {value && (
        <div>
          <Button look="primary" ref={newButton} onPress={() => setChanged('new')}>
            <Trans>Ny enhet …</Trans>
          </Button>
        </div>
      )}
      {value && value.names.length > 0 && (
        <section className="overview-section" aria-labelledby="overview-names">
          <h2 id="overview-names">
            <Trans>Namn i loggarna som inte hör till någon enhet än</Trans>
          </h2>
          <p className="small soft">
            <Trans>
              Enter på ett namn frågar vilken enhet det är. Arbetet räknas med hur som helst.
            </Trans>
          </p>
          <ul className="overview-lines" aria-label={t`Namn som inte hör till någon enhet`}>
            {value.names.map((one, i) => (
              <li key={one.name}>
                <button
                  type="button"
                  className="overview-open"
                  ref={i === 0 ? firstName : null}
                  onKeyDown={moveByArrow}
                  onClick={() => setPlaced(one)}
                >
                  <span className="overview-name">{one.name}</span>
                  <span className="small soft figures">
                    {listInWords(
                      one.settings.map((setting) => settingName(setting, language)),
                      language,
                    )}
                    {' · '}
                    <Plural value={one.logs} one="# logg" other="# loggar" />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {value && value.units.length > 0 && (
        <section className="overview-section" aria-labelledby="overview-units">
          <h2 id="overview-units">
            <Trans>Registrerade enheter</Trans>
          </h2>
          <ul className="overview-lines" aria-labelledby="overview-units">
            {value.units.map((unit) => (
              <UnitLine
                key={unit.id}
                unit={unit}
                onOpen={() => setChanged(unit)}
                onRemove={(line) => {
                  focusBeside(line, newButton.current)
                  void writes.remove(unit)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {value && changed && (
        <UnitDialog
          // Most often the next unit is run by the same organisation.
          initial={
            changed === 'new'
              ? {
                  name: '',
                  setting: latest?.setting ?? 'inpatient',
                  organisation: latest?.organisation ?? '',
                  region: latest?.region ?? '',
                }
              : changed
          }
          earlier={changed === 'new' ? undefined : changed}
          units={value.units}
          onSave={(unit) => (changed === 'new' ? writes.add(unit) : writes.change(changed, unit))}
          onTakeName={(name) => writes.place(name, null, changed === 'new' ? null : changed.id)}
          onClose={() => setChanged(undefined)}
        />
      )}
      {value && placed && (
        <PlaceNameDialog
          name={placed}
          units={value.units}
          onPlace={(unitId) => writes.place(placed.name, unitId)}
          onAdd={(unit) => writes.add(unit, [placed.name])}
          onClose={() => setPlaced(undefined)}
        />
      )}
    </div>
  )
}

interface LineProps {
  readonly unit: RegionUnit
  readonly onOpen: () => void
  /** Called with the line that goes. */
  readonly onRemove: (line: HTMLElement | null) => void
}

function UnitLine({ unit, onOpen, onRemove }: LineProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const line = useRef<HTMLLIElement>(null)
  const { name, region, organisation, setting, names } = unit
  const about = [settingName(setting, language), organisation, region].filter((text) => text !== '')
  const called = listInWords(names, language)
  return (
    <li ref={line} className="overview-line">
      <button type="button" className="overview-open" onKeyDown={moveByArrow} onClick={onOpen}>
        <span className="overview-name">{name}</span>
        <span className="small soft">
          {about.join(' · ')}
          {names.length > 0 && <> · {t`kallas också ${called}`}</>}
        </span>
      </button>
      <Button look="quiet" aria-label={t`Ta bort ${name}`} onPress={() => onRemove(line.current)}>
        <Trans>Ta bort</Trans>
      </Button>
    </li>
  )
}
