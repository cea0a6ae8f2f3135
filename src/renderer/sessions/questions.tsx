import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type NewSession, type Question, questionsAbout } from '../../shared/session.ts'
import { Notice } from '../ui/notice.tsx'
import { dayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'

type Unusual = Pick<NewSession, 'date' | 'minutes'>

interface Asked extends Unusual {
  readonly questions: readonly Question[]
}

/**
 * Asks once about what is unusual. `mayBeSaved` is false the first time a session with such a day or
 * time is saved, and true when the same is saved again.
 */
export function useQuestions(today: string) {
  const [asked, setAsked] = useState<Asked>()
  const mayBeSaved = ({ date, minutes }: Unusual): boolean => {
    const questions = questionsAbout({ date, minutes }, today)
    const isAnswered = asked?.date === date && asked.minutes === minutes
    setAsked(questions.length === 0 || isAnswered ? undefined : { date, minutes, questions })
    return questions.length === 0 || isAnswered
  }
  return { asked, mayBeSaved, forget: () => setAsked(undefined) }
}

export function Questions({ asked }: { readonly asked: Asked }) {
  const { t } = useLingui()
  const language = useLanguage()
  const day = dayInWords(asked.date, language)
  const sentences: Record<Question, string> = {
    'future-date': t`Dagen har inte varit än: ${day}.`,
    'before-1990': t`Dagen ligger före 1990: ${day}.`,
    'over-10-hours': t`Det är mer än tio timmar: ${durationInWords(asked.minutes)}.`,
  }
  return (
    <Notice tone="attention">
      <p>
        {asked.questions.map((question) => sentences[question]).join(' ')}{' '}
        <Trans>Stämmer det? Spara en gång till, så loggas insatsen.</Trans>
      </p>
    </Notice>
  )
}
