import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { OldLogImport } from '../../shared/old-log.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { UndoImport } from './undo-import.tsx'

const askImports = () => api.oldLog.imports()

/** What has been brought in before, each to be taken out as a whole. */
export function EarlierImports() {
  const { t } = useLingui()
  const language = useLanguage()
  const [undoing, setUndoing] = useState<OldLogImport>()
  const imports = useLogAnswer(askImports)
  if (imports.refusal) {
    return <RefusalNotice refusal={imports.refusal} onRetry={imports.askAgain} />
  }
  if (!imports.value || imports.value.length === 0) return null
  return (
    <section className="old-log-step" aria-labelledby="old-log-earlier">
      <h2 id="old-log-earlier">
        <Trans>Inhämtat tidigare</Trans>
      </h2>
      <ul className="old-log-imports">
        {imports.value.map((one) => {
          const day = dateInWords(localDay(new Date(one.importedAt)), language)
          return (
            <li key={one.id}>
              <span>
                {day}: <Plural value={one.sessions} one="# insats" other="# insatser" />
              </span>
              <Button
                aria-label={t`Ångra hämtningen från ${day} …`}
                onPress={() => setUndoing(one)}
              >
                <Trans>Ångra …</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      {undoing && (
        <UndoImport
          undone={undoing}
          onClose={() => setUndoing(undefined)}
          onUndone={() => setUndoing(undefined)}
        />
      )}
    </section>
  )
}
