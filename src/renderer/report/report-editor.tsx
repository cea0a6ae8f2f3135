import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import {
  type ReportScope,
  type ReportSettings,
  reportSettings,
  type SavedReport,
} from '../../shared/report.ts'
import { api } from '../api.ts'
import { useSafety } from '../safety/safety-provider.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Sign } from '../ui/sign.tsx'
import { CheckedField } from './checked-field.tsx'
import { FinenessFields } from './fineness-fields.tsx'
import { PeriodFields } from './period-fields.tsx'
import { type Kept, ReportPen } from './report-pen.ts'
import { ReportPreview } from './report-preview.tsx'
import { TextBoxes } from './text-boxes.tsx'
import { UnitFields } from './unit-fields.tsx'
import { beginWriting, changed, settingsOf, type Writing } from './writing.ts'

interface Props {
  readonly report: SavedReport
  readonly scope: ReportScope
  readonly onClose: () => void
}

/** What the report is of and the words of its author; beside it the page that others would see. */
export function ReportEditor({ report, scope, onClose }: Props) {
  const { profile } = useSafety()
  const [writing, setWriting] = useState(() => beginWriting(report.settings))
  const settings = useMemo(() => settingsOf(writing), [writing])
  const { pen, kept } = usePen(report, settings)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const change = useCallback(
    (changes: Partial<Writing>) => setWriting((before) => changed(before, changes)),
    [],
  )
  const mark = useCallback((id: string, isMarked: boolean) => pen.mark(id, isMarked), [pen])

  const close = async () => {
    if (kept.marked.size > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    // What cannot be saved is told, and the report stays open.
    await pen.flush().then(onClose, () => {})
  }

  return (
    <div className="report-editor">
      <div className="report-head">
        <Button look="quiet" onPress={() => void close()}>
          <Sign of="back" />
          <Trans>Till rapporterna</Trans>
        </Button>
        <KeptInWords kept={kept} />
        {kept.refusal && (
          <RefusalNotice refusal={kept.refusal} onRetry={() => void pen.flush().catch(() => {})} />
        )}
      </div>
      <div className="report-form" ref={form}>
        <h2 ref={heading} tabIndex={-1}>
          <Trans>Skriv rapporten</Trans>
        </h2>
        <AboutFields
          isPeer={profile.kind === 'peer'}
          writing={writing}
          change={change}
          onMark={mark}
        />
        <PeriodFields scope={scope} writing={writing} change={change} />
        {writing.kind === 'work' && (
          <>
            <UnitFields units={scope.units} chosen={writing.units} change={change} />
            <FinenessFields writing={writing} change={change} onMark={mark} />
          </>
        )}
        <TextBoxes writing={writing} change={change} onMark={mark} />
      </div>
      <ReportPreview settings={settings} isMarked={kept.marked.size > 0} change={change} />
    </div>
  )
}

function usePen(report: SavedReport, settings: ReportSettings) {
  const [{ pen, subscribe }] = useState(() => {
    const listeners = new Set<() => void>()
    const tell = () => listeners.forEach((listener) => listener())
    return {
      pen: new ReportPen(api.reports.save, report, tell),
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    }
  })
  const kept = useSyncExternalStore(subscribe, () => pen.kept)
  const first = useRef(settings)
  useEffect(() => {
    if (settings !== first.current) pen.put(settings)
  }, [pen, settings])
  return { pen, kept }
}

function KeptInWords({ kept }: { readonly kept: Kept }) {
  const isMarked = kept.marked.size > 0
  return (
    <>
      {/* Always there, so that a change of it is read aloud. */}
      <p role="status" className={isMarked ? 'report-marked small' : undefined}>
        {isMarked && <Trans>Inte sparat än: rätta det som är markerat.</Trans>}
      </p>
      {!isMarked && !kept.refusal && (
        <p className="small soft">
          {kept.isSaved ? <Trans>Allt är sparat.</Trans> : <Trans>Sparar …</Trans>}
        </p>
      )}
    </>
  )
}

interface FieldsProps {
  readonly isPeer: boolean
  readonly writing: Writing
  readonly change: (changes: Partial<Writing>) => void
  readonly onMark: (id: string, isMarked: boolean) => void
}

function AboutFields({ isPeer, writing, change, onMark }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      {isPeer && (
        <Choices
          label={t`Rapporten handlar om`}
          value={writing.kind}
          onChange={(kind) => {
            change({ kind })
            // The field goes with its mark: a portfolio hides nothing.
            if (kind === 'development') onMark('threshold', false)
          }}
          choices={[
            { id: 'work', text: t`Arbetet` },
            { id: 'development', text: t`Min egen utveckling` },
          ]}
        />
      )}
      <CheckedField
        id="title"
        label={t`Titel`}
        value={writing.title}
        read={(text) => reportSettings.shape.title.safeParse(text)}
        onRead={(title) => change({ title })}
        onMark={onMark}
      />
      <Choices
        label={t`Rapportens språk`}
        value={writing.language}
        onChange={(language) => change({ language })}
        choices={[
          { id: 'sv', text: t`Svenska` },
          { id: 'en', text: t`Engelska` },
        ]}
      />
    </>
  )
}
