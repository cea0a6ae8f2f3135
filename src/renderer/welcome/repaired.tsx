import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Opened, Repair } from '../../shared/safety.ts'
import type { Entrance } from '../safety/entrance.ts'
import { useContentsInWords } from '../safety/contents-in-words.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'

type RepairedTable = Repair['tables'][number]['table']

interface Props {
  readonly repair: Repair
  readonly askToUse: () => Promise<Opened>
  readonly onOpen: (entrance: Entrance) => void
  readonly onBack: () => void
}

/** What could be saved of a damaged store, beside what it held. */
export function Repaired({ repair, askToUse, onOpen, onBack }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const contentsInWords = useContentsInWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isUsing, setUsing] = useState(false)
  const outcome = useRef<HTMLParagraphElement>(null)
  // It takes the place of the button that was pressed.
  useEffect(() => outcome.current?.focus(), [])

  const names: Record<RepairedTable, string> = {
    sessions: t`Insatser`,
    session_changes: t`Ändringar av insatser`,
    people: t`Pseudonymer`,
    follow_ups: t`Uppföljningar`,
    homecoming_lists: t`Hemkomstlistor`,
    homecoming_items: t`Punkter i hemkomstlistor`,
    plans: t`Planer`,
    plan_steps: t`Steg i planer`,
    groups: t`Grupper`,
    meetings: t`Möten`,
    development_records: t`Handledning och fortbildning`,
    to_bring_up: t`Att ta upp i handledningen`,
    wellbeing: t`Hur jag mår`,
    organisations: t`Organisationer`,
    exports: t`Delade filer`,
    drafts: t`Halvskrivet`,
    imports: t`Inlästa filer`,
    signers: t`Avsändare`,
    months: t`Månader`,
    cells: t`Rader i det som delats`,
  }
  const tables = repair.tables.filter(({ before, after }) => before !== 0 || after !== 0)
  const lost = tables.reduce(
    (sum, { before, after }) => sum + (before === null ? 0 : Math.max(0, before - after)),
    0,
  )
  const isCounted = tables.every(({ before }) => before !== null)

  const putInPlace = () => {
    setUsing(true)
    setRefusal(undefined)
    askToUse().then(
      (opened) => onOpen({ ...opened, putInPlace: { from: 'repair', hasReplaced: true } }),
      (error: unknown) => {
        setRefusal(asRefusal(error))
        setUsing(false)
      },
    )
  }

  return (
    <>
      <p role="status" ref={outcome} tabIndex={-1}>
        {!isCounted ? (
          <Trans>
            Allt går inte att räkna, så det kan saknas något i den lagade kopian. Inget är ändrat
            än.
          </Trans>
        ) : lost > 0 ? (
          <Plural
            value={lost}
            one="# rad gick inte att rädda. Inget är ändrat än."
            other="# rader gick inte att rädda. Inget är ändrat än."
          />
        ) : (
          <Trans>Allt kom med i den lagade kopian. Inget är ändrat än.</Trans>
        )}
      </p>
      <DataTable
        caption={t`Det som gick att rädda`}
        columns={[
          { heading: t`Vad`, cell: ({ table }) => names[table] },
          {
            heading: t`Fanns`,
            isNumber: true,
            cell: ({ before }) =>
              before === null ? t`går inte att räkna` : numberInWords(before, language),
          },
          {
            heading: t`Räddat`,
            isNumber: true,
            cell: ({ after }) => numberInWords(after, language),
          },
        ]}
        rows={tables}
        keyOf={({ table }) => table}
      />
      <p>
        <Trans>Den lagade kopian innehåller {contentsInWords(repair.contents)}.</Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="welcome-ways">
        <Button isPending={isUsing} onPress={putInPlace}>
          {isUsing ? <Trans>Byter …</Trans> : <Trans>Använd den lagade kopian</Trans>}
        </Button>
        <Button look="quiet" onPress={onBack}>
          <Trans>Använd den inte</Trans>
        </Button>
      </div>
      <p className="small soft">
        <Trans>Den skadade filen sparas bland säkerhetskopiorna.</Trans>
      </p>
    </>
  )
}
