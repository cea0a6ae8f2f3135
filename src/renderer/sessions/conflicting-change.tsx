import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { NewSession } from '../../shared/session.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { asRefusal } from '../use-answer.ts'
import { compare, factOf, sessionFields } from './session-facts.ts'
import './session-changes.css'
import { useSessionWords } from './use-session-words.ts'

interface Props {
  /** What the editor began from. */
  readonly base: NewSession
  /** What the log holds now; null when it was removed. */
  readonly inLog: NewSession | null
  readonly written: NewSession
  readonly onKeep: () => void
  readonly onSaveMine: () => Promise<void>
}

/** What the log holds beside what was written, to choose from. Nothing has been saved yet. */
export function ConflictingChange({ base, inLog, written, onKeep, onSaveMine }: Props) {
  const { t } = useLingui()
  const { fields, words } = useSessionWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isPending, setIsPending] = useState(false)
  const changedBy = {
    you: t`ändrat av dig`,
    log: t`ändrat i loggen`,
    both: t`ändrat på båda håll`,
  }
  const field = { heading: t`Fält`, cell: (row: Row) => fields[row.field], isShort: true }
  const yours = { heading: t`Det du skrev`, cell: (row: Row) => factOf(written, row.field, words) }

  const saveMine = async () => {
    setIsPending(true)
    setRefusal(undefined)
    await onSaveMine().catch((error: unknown) => setRefusal(asRefusal(error)))
    setIsPending(false)
  }

  return (
    <div className="session-changes">
      {refusal && <RefusalNotice refusal={refusal} />}
      {inLog ? (
        <>
          <p>
            <Trans>
              Insatsen har ändrats på ett annat ställe medan du skrev. Ditt är inte sparat än, och
              inget är överskrivet. Det som inte står i tabellen är lika.
            </Trans>
          </p>
          <DataTable
            caption={t`Det som skiljer sig`}
            keyOf={(row) => row.field}
            rows={compare(base, inLog, written)}
            columns={[
              field,
              { heading: t`I loggen nu`, cell: (row) => factOf(inLog, row.field, words) },
              yours,
              { heading: t`Skillnad`, cell: (row) => changedBy[row.changedBy] },
            ]}
          />
        </>
      ) : (
        <>
          <p>
            <Trans>
              Insatsen har tagits bort på ett annat ställe medan du skrev. Det du skrev finns här
              och kan loggas som en ny insats.
            </Trans>
          </p>
          <DataTable
            caption={t`Det du skrev`}
            keyOf={(row) => row.field}
            rows={sessionFields
              .map((name) => ({ field: name }))
              .filter((row) => factOf(written, row.field, words) !== words.nothing)}
            columns={[field, yours]}
          />
        </>
      )}
      <div className="session-changes-ways">
        <Button look="primary" autoFocus onPress={onKeep}>
          {inLog ? <Trans>Behåll den som finns</Trans> : <Trans>Låt den vara borttagen</Trans>}
        </Button>
        <Button isPending={isPending} onPress={() => void saveMine()}>
          {inLog ? <Trans>Spara min</Trans> : <Trans>Logga min som ny</Trans>}
        </Button>
      </div>
    </div>
  )
}

interface Row {
  readonly field: (typeof sessionFields)[number]
}
