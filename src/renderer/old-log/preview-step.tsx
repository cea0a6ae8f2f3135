import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type {
  OldLogLook,
  OldLogMapping,
  OldLogPreview,
  OldLogQuestion,
} from '../../shared/old-log.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { useAnswer } from '../use-answer.ts'
import { dateInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { FirstSessions } from './first-sessions.tsx'
import { RefusedLines } from './refused-lines.tsx'

interface Props {
  readonly look: OldLogLook
  readonly onChange: (changes: Partial<OldLogMapping>) => void
  readonly onImport: (mapping: OldLogMapping) => void
}

/** What will be logged, what will not and why, and what is unusual enough to ask about. */
export function PreviewStep({ look, onChange, onImport }: Props) {
  const { mapping } = look
  const {
    value: preview,
    refusal,
    askAgain,
  } = useAnswer(useCallback(() => api.oldLog.preview(mapping), [mapping]))
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  if (!preview) {
    return (
      <p role="status">
        <Trans>Läser filen …</Trans>
      </p>
    )
  }
  const refusedLines = new Set(preview.refused.map(({ line }) => line)).size
  return (
    <>
      <Sum preview={preview} refusedLines={refusedLines} />
      {preview.questions.length > 0 && (
        <section className="old-log-questions" aria-labelledby="old-log-questions">
          <h3 id="old-log-questions">
            <Trans>Ska de här med?</Trans>
          </h3>
          {preview.questions.map(({ question, lines }) => (
            <Question
              key={question}
              question={question}
              lines={lines}
              isTaken={mapping.takes[question]}
              onChange={(isTaken) => onChange({ takes: { ...mapping.takes, [question]: isTaken } })}
            />
          ))}
        </section>
      )}
      {refusedLines > 0 && <RefusedLines look={look} refused={preview.refused} />}
      {preview.notSessions.length > 0 && (
        <p className="soft">
          <Plural
            value={preview.notSessions.length}
            one="# rad är en summa eller rubrik och hör inte till loggen"
            other="# rader är summor eller rubriker och hör inte till loggen"
          />
          : {lineNumbers(preview.notSessions)}.
        </p>
      )}
      {preview.first.length > 0 && <FirstSessions preview={preview} />}
      <p>
        <Trans>
          Allt hämtas in på en gång, eller inget alls: avbryter du finns inget kvar i loggen.
          Efteråt kan du ångra hela hämtningen.
        </Trans>
      </p>
      <Button look="primary" isDisabled={preview.sessions === 0} onPress={() => onImport(mapping)}>
        <Plural value={preview.sessions} one="Hämta in # insats" other="Hämta in # insatser" />
      </Button>
    </>
  )
}

function Sum({ preview, refusedLines }: { preview: OldLogPreview; refusedLines: number }) {
  const language = useLanguage()
  const { sessions, minutes, from, to } = preview
  return (
    <p className="lead" role="status">
      {sessions === 0 ? (
        <Trans>Ingen rad går att logga så som filen läses nu.</Trans>
      ) : (
        <Trans>
          <Plural value={sessions} one="# insats" other="# insatser" />, {durationInWords(minutes)},
          från {dateInWords(from, language)} till {dateInWords(to, language)}.
        </Trans>
      )}{' '}
      {refusedLines > 0 && (
        <Plural
          value={refusedLines}
          one="# rad tas inte med; nedan står varför."
          other="# rader tas inte med; nedan står varför."
        />
      )}
    </p>
  )
}

const shownNumbers = 20

/** The numbers of lines: `4, 8, 15 …` */
const lineNumbers = (lines: readonly number[]): string =>
  lines.slice(0, shownNumbers).join(', ') + (lines.length > shownNumbers ? ' …' : '')

interface QuestionProps {
  readonly question: OldLogQuestion
  readonly lines: readonly number[]
  readonly isTaken: boolean
  readonly onChange: (isTaken: boolean) => void
}

function Question({ question, lines, isTaken, onChange }: QuestionProps) {
  const { t } = useLingui()
  const texts: Readonly<Record<OldLogQuestion, string>> = {
    'already-logged': t`Finns redan i loggen`,
    'twice-in-file': t`Står likadant en gång till i filen`,
    'future-date': t`Har ett datum som inte har varit än`,
    'before-1990': t`Är äldre än 1990`,
    'over-10-hours': t`Är längre än tio timmar`,
    'may-be-a-real-person': t`Ser ut att nämna en verklig person, ett telefonnummer eller en adress`,
  }
  return (
    <div>
      <Checkbox isChecked={isTaken} onChange={onChange}>
        {texts[question]}
        <span className="choice-detail">
          <Plural value={lines.length} one="Rad" other="# rader:" /> {lineNumbers(lines)}
        </span>
        {question === 'may-be-a-real-person' && !isTaken && (
          <span className="choice-detail">
            <Trans>Tas inte med om du inte kryssar i rutan. Gör det om inget pekar ut någon.</Trans>
          </span>
        )}
      </Checkbox>
    </div>
  )
}
