import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { dayAfter } from '../../shared/dates.ts'
import {
  type FollowUp,
  followUpKinds,
  newFollowUp,
  type NewFollowUp,
} from '../../shared/follow-up.ts'
import { readDate } from '../../shared/read-date.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import './follow-ups.css'

const shape = z.strictObject({
  what: z.string(),
  due: z.string(),
  kind: newFollowUp.shape.kind,
})
type Fields = z.infer<typeof shape>

const readFields = (kept: unknown): Fields | null => shape.safeParse(kept).data ?? null

/** The follow-up to change, or what a new one is about. */
export type FollowUpSubject = FollowUp | FollowUpAbout

interface FollowUpAbout extends Pick<FollowUp, 'person' | 'sessionId'> {
  /** What comes out of something else, such as a step of a plan: its text, and where its draft is kept. */
  readonly from?: { readonly what: string; readonly draftContext: string }
}

/** Where its draft is kept. */
function draftContextOf(of: FollowUpSubject): string {
  if ('id' in of) return `follow-up:${of.id}`
  if (of.from) return of.from.draftContext
  if (of.sessionId !== null) return `follow-up:session:${of.sessionId}`
  return of.person === '' ? 'follow-up:new' : `promise:${of.person}`
}

interface Props {
  readonly of: FollowUpSubject
  readonly onClose: () => void
}

/** What was promised, when, and of what kind. */
export function FollowUpForm({ of, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const { person, sessionId } = of
  const earlier = 'id' in of ? of : undefined
  const begin = 'id' in of ? '' : (of.from?.what ?? '')
  const { control, handleSubmit, reset, setFocus, subscribe, formState } = useForm({
    defaultValues: earlier
      ? { what: earlier.what, due: earlier.due, kind: earlier.kind }
      : { what: begin, due: dayAfter(today, 7), kind: 'talk' as const },
    resolver: schemaResolver<Fields, typeof newFollowUp>(newFollowUp, (fields) => ({
      what: fields.what,
      due: readDate(fields.due, today, 'coming'),
      kind: fields.kind,
      person,
      sessionId,
    })),
  })
  const { ref: whatRef, ...what } = useFormField(control, 'what')
  const { ref: dueRef, ...due } = useFormField(control, 'due')
  const kind = useFormField(control, 'kind')
  const { offered, keep, forget } = useDraft(draftContextOf(of), readFields)
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => (values.what.trim() === '' ? forget() : keep(values)),
      }),
    [subscribe, keep, forget],
  )

  const save = async (followUp: NewFollowUp) => {
    setRefusal(undefined)
    try {
      if (earlier) {
        const { id, state: _state, closedOn: _closedOn, ...before } = earlier
        await api.followUps.change({ id, followUp })
        offerUndo(t`Uppföljningen är ändrad.`, async () => {
          await api.followUps.change({ id, followUp: before })
          tellLogChanged()
        })
      } else {
        const { id } = await api.followUps.add(followUp)
        offerUndo(t`Uppföljningen är tillagd.`, async () => {
          await api.followUps.remove(id)
          tellLogChanged()
        })
      }
      forget()
      tellLogChanged()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={element}
      className="follow-up-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      {offered && (
        <DraftOffer
          savedAt={offered.savedAt}
          onTake={() => {
            offered.take()
            reset(offered.fields)
            setFocus('what')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('what')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {person !== '' && (
        <p>
          <Trans>
            Gäller <strong>{person}</strong>.
          </Trans>
        </p>
      )}
      <TextField
        {...what}
        inputRef={whatRef}
        autoFocus
        label={t`Vad?`}
        hint={t`Till exempel: höra hur första veckan hemma har gått.`}
      />
      <div className="follow-up-when">
        <Choices
          label={t`När?`}
          value={readDate(due.value, today, 'coming')}
          onChange={due.onChange}
          choices={[
            { id: dayAfter(today, 1), text: t`I morgon` },
            { id: dayAfter(today, 7), text: t`Om en vecka` },
            { id: dayAfter(today, 14), text: t`Om två veckor` },
          ]}
        />
        <DateField {...due} inputRef={dueRef} label={t`Dag`} lean="coming" />
      </div>
      <Choices
        label={t`Av vilket slag?`}
        value={kind.value}
        onChange={kind.onChange}
        choices={followUpKinds.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
      />
      <div className="dialog-actions">
        <Button
          type="submit"
          look="primary"
          shortcut="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
          isPending={formState.isSubmitting}
        >
          <Trans>Spara</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
