import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { hasIdentityNumber } from '../../shared/identity-number.ts'
import type { KnownToReader } from '../../shared/one-line.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { NewSession } from '../../shared/session.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { findRealThing } from '../sessions/find-real-thing.ts'
import { Questions, useQuestions } from '../sessions/questions.tsx'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { useArrival } from '../shell/navigation.tsx'
import { shortcuts } from '../shell/shortcuts.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { chipsOf } from './chips.ts'
import { LineChips, type LineChipsHandle } from './line-chips.tsx'
import { correct, isEmpty, type Line, takeBack } from './line-fields.ts'
import { useChipWords } from './use-chip-words.ts'
import { hasIdentityNumberIn, useProblems } from './use-problems.ts'
import type { Writing } from './use-line.ts'
import './one-line.css'

interface Props {
  readonly writing: Writing
  readonly known: KnownToReader
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onSave: (session: NewSession) => Promise<unknown>
  /** The full form, with everything that is written here. */
  readonly onForm: () => void
  /** Down from the empty line. */
  readonly onDown: () => void
  readonly onEscape: () => void
}

/** One line, then Enter. What it was understood as stands under it. */
export function OneLine({ writing, known, inputRef, onSave, onForm, onDown, onEscape }: Props) {
  const { t } = useLingui()
  const { line, change, clear, understood, judged, offered } = writing
  const { fields } = understood
  const form = useRef<HTMLFormElement>(null)
  const chipsHandle = useRef<LineChipsHandle>(null)
  const beforeField = useRef<Line>(line)
  const { asked, mayBeSaved, forget: forgetQuestions } = useQuestions(known.today)
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setSaving] = useState(false)
  // Counted, so that the same problem is read aloud again at the next try.
  const [tries, setTries] = useState(0)
  const problems = useProblems(writing)
  // An identity number is not said once more.
  const hasNumber = hasIdentityNumber(line.text)
  const chips = isEmpty(line) || hasNumber ? [] : chipsOf(understood, known.units, known.today)
  const { says } = useChipWords(known.today)
  const heard = chips.filter(({ field, look }) => look === 'stated' && field !== 'note')
  useSaveKey(form)
  useArrival(() => inputRef.current?.focus())

  const write = (next: Line) => {
    setTries(0)
    setRefusal(undefined)
    forgetQuestions()
    change(next)
  }
  const save = async () => {
    setRefusal(undefined)
    if (isSaving || isEmpty(line)) return
    if (!judged.success) return setTries((count) => count + 1)
    if (!mayBeSaved(judged.data)) return
    setSaving(true)
    try {
      await onSave(judged.data)
      clear(line)
      inputRef.current?.focus()
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setSaving(false)
    }
  }
  const goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onEscape()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    if (chips.length > 0) chipsHandle.current?.focus()
    else onDown()
  }
  const realText = [fields.person, fields.unit, fields.note].find(findRealThing) ?? ''
  const isRefusedAtOnce = hasIdentityNumberIn(writing)

  return (
    <section className="one-line" aria-label={t`Ny insats`}>
      <form
        ref={form}
        className="one-line-form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          isFirst
          label={<Trans>Vad gjorde du, och hur länge?</Trans>}
          value={line.text}
          onChange={(text) => write({ ...line, text })}
          onKeyDown={goByKey}
          inputRef={inputRef as RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>}
        />
        <Button
          type="submit"
          look="primary"
          shortcut="Enter"
          aria-keyshortcuts="Enter Control+Enter"
          isPending={isSaving}
        >
          <Trans>Spara</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut={shortcuts.form}
          aria-keyshortcuts={shortcuts.form}
          onPress={onForm}
        >
          <Trans>Hela formuläret</Trans>
        </Button>
      </form>
      {chips.length > 0 ? (
        <LineChips
          ref={chipsHandle}
          chips={chips}
          fields={fields}
          today={known.today}
          units={known.units}
          people={known.people}
          refused={
            new Set(tries > 0 ? judged.error?.issues.map(({ path }) => String(path[0])) : [])
          }
          onOpen={() => {
            beforeField.current = line
          }}
          onCorrect={(correction) => write(correct(line, known, correction))}
          onTakeBack={({ field, code }) => write(takeBack(line, known, field, code))}
          onGiveUp={() => write(beforeField.current)}
          onLeave={() => inputRef.current?.focus()}
        />
      ) : (
        <p className="one-line-hint small soft">
          <Trans>
            Skriv som du säger det: <span className="example">45 samtal</span>, eller{' '}
            <span className="example">igår 10:15 1,5 h promenad grupp 8 pers</span>. Pil ned går
            till det du brukar logga.
          </Trans>
        </p>
      )}
      <p role="status" className="visually-hidden">
        {heard.map((chip) => says(chip, fields)).join(', ')}
      </p>
      <RealTextHint text={realText} />
      {offered && isEmpty(line) && (
        <DraftOffer
          savedAt={offered.savedAt}
          onTake={() => {
            offered.take()
            change(offered.fields)
            inputRef.current?.focus()
          }}
          onDiscard={() => {
            offered.discard()
            inputRef.current?.focus()
          }}
        />
      )}
      {(tries > 0 || isRefusedAtOnce) && problems.length > 0 && (
        <Notice tone="attention" key={tries}>
          <p>{problems.join(' ')}</p>
        </Notice>
      )}
      {asked && <Questions asked={asked} />}
      {refusal && <RefusalNotice refusal={refusal} />}
    </section>
  )
}
