import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import type { PeerScreenId } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import type { Screen } from '../shell/shell.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SearchList } from '../ui/search-list.tsx'
import { useAnswer } from '../use-answer.ts'
import { shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { workName } from '../words/names.ts'
import { type Command, findCommands } from './find-commands.ts'
import { useCommands } from './use-commands.ts'
import './palette.css'

const mostSessions = 6

interface Props {
  readonly screens: readonly Screen<PeerScreenId>[]
  readonly onLock: () => void
  readonly onClose: () => void
}

const askPeople = () => api.people.list()

/** Type a few letters and press Enter: to do something, to go somewhere, or to open a session. */
export function CommandPalette({ screens, onLock, onClose }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const people = useAnswer(askPeople)
  const sessions = useSessionCommands(text)
  const refusal = people.refusal ?? sessions.refusal
  const commands = useCommands({
    screens,
    people: people.value?.map(({ name }) => name) ?? [],
    onLock,
  })

  const groups = [
    ...commands
      .map(({ id, text: heading, commands: all }) => ({
        id,
        heading,
        ...findCommands(text, all),
      }))
      .toSorted((a, b) => a.far - b.far),
    // Last, since they arrive last.
    { id: 'sessions', heading: t`Insatser`, commands: sessions.found },
  ].filter((group) => group.commands.length > 0)

  const run = ({ id }: { readonly id: string }) => {
    const chosen = groups.flatMap((group) => group.commands).find((command) => command.id === id)
    // Closed first, so that what the command does may take the focus.
    flushSync(onClose)
    chosen?.run()
  }

  return (
    <Dialog title={<Trans>Vad vill du göra?</Trans>} onClose={onClose}>
      <SearchList
        label={t`Skriv vad du vill göra eller hitta`}
        placeholder={t`En skärm, en person, ord ur en anteckning …`}
        text={text}
        onText={setText}
        groups={groups.map((group) => ({
          id: group.id,
          text: group.heading,
          options: group.commands.map(toOption),
        }))}
        onPick={run}
        nothingFound={!sessions.isAsking && <Trans>Inget hittades. Prova ett annat ord.</Trans>}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
    </Dialog>
  )
}

const toOption = ({ id, name, keys }: Command) => ({
  id,
  text: name,
  ...(keys !== undefined && { aside: keys }),
})

/** The newest sessions that hold the typed words. */
function useSessionCommands(text: string) {
  const language = useLanguage()
  const { edit } = useSessionActions()
  const sought = text.trim()
  const { value, refusal } = useAnswer(
    useCallback(
      async () => ({
        of: sought,
        sessions: sought === '' ? [] : await api.sessions.search(sought),
      }),
      [sought],
    ),
  )
  const isAsking = value?.of !== sought
  const toCommand = (session: Session): Command => ({
    id: `session-${session.id}`,
    name: [
      workName(session, language),
      durationInWords(session.minutes),
      session.unit,
      session.person,
    ]
      .filter((part) => part !== '')
      .join(', '),
    keys: shortDayInWords(session.date, language),
    run: () => edit(session),
  })
  // What an earlier text found is not offered for this one.
  const found = isAsking ? [] : (value?.sessions ?? []).slice(0, mostSessions).map(toCommand)
  return { found, isAsking, refusal }
}
