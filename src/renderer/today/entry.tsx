import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react'
import type { NewSession, Unit } from '../../shared/session.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { usePreferences } from '../preferences/preferences.tsx'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { readFields, type SessionFields } from '../sessions/session-fields.ts'
import { SessionForm } from '../sessions/session-form.tsx'
import { useArrival } from '../shell/navigation.tsx'
import { shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { OneLine } from './one-line.tsx'
import type { Line } from './line-fields.ts'
import { useLine } from './use-line.ts'
import { useUnits } from './use-units.ts'

const formContext = 'session:new'

/** What the full form was opened with. */
export interface InForm {
  readonly fields: SessionFields
  /** The line that it took over, which goes when the form is saved. */
  readonly line?: Line
}

interface Props {
  readonly today: string
  readonly day: string
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  readonly lineInput: RefObject<HTMLInputElement | null>
  /** What the full form was opened with; without it the line is shown. */
  readonly inForm: InForm | undefined
  readonly onForm: (inForm: InForm | undefined) => void
  readonly onDate: (day: string) => void
  readonly onDown: () => void
  readonly onEscape: () => void
}

/** Where a session is written: in one line, or in the full form that takes over what the line holds. */
export function Entry({ today, day, people, inForm, onForm, ...props }: Props) {
  const actions = useSessionActions()
  const { units, noteLogged } = useUnits(props.units)
  const { activities } = usePreferences()
  const known = useMemo(
    () => ({ today, units, people, activities }),
    [today, units, people, activities],
  )
  const writing = useLine(known, { date: day, unit: units[0]?.name ?? '' })
  const { offered } = useDraft(formContext, readFields)
  const formBox = useRef<HTMLDivElement>(null)
  useArrival(() => formBox.current?.querySelector('input')?.focus())
  const log = async (session: NewSession) => noteLogged(await actions.log(session))
  const openForm = () => {
    const { fields, stated } = writing.understood
    // A guessed setting is guessed anew there, so that it follows the name of the unit.
    const setting = stated.has('setting') ? fields.setting : ''
    onForm({ fields: { ...fields, setting }, line: writing.line })
  }
  useShortcut(shortcuts.form, () => {
    if (!inForm) openForm()
  })

  if (!inForm) {
    return (
      <div className="today-entry">
        <OneLine
          writing={writing}
          known={known}
          inputRef={props.lineInput}
          onSave={log}
          onForm={openForm}
          onDown={props.onDown}
          onEscape={props.onEscape}
        />
        {offered && (
          <DraftOffer
            savedAt={offered.savedAt}
            isOfForm
            onTake={() => onForm({ fields: offered.fields })}
            onDiscard={() => {
              offered.discard()
              props.lineInput.current?.focus()
            }}
          />
        )}
      </div>
    )
  }

  const save = async (session: NewSession) => {
    await log(session)
    if (inForm.line) writing.clear(inForm.line)
    onForm(undefined)
  }
  const backByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onForm(undefined)
  }
  return (
    // Escape closes whatever field of the form has the focus, and then the form.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={formBox} className="panel today-entry today-form" onKeyDown={backByKey}>
      <SessionForm
        // Opened with something else it is another form; what was written is offered there.
        key={JSON.stringify(inForm.fields)}
        heading={<Trans>Ny insats</Trans>}
        initial={inForm.fields}
        draftContext={formContext}
        today={today}
        units={units}
        people={people}
        onSave={save}
        onDate={props.onDate}
      >
        <Button look="quiet" shortcut="Esc" onPress={() => onForm(undefined)}>
          <Trans>Till raden</Trans>
        </Button>
      </SessionForm>
    </div>
  )
}
