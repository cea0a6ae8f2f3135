import { useLingui } from '@lingui/react/macro'
import type { Language } from '../../shared/language.ts'
import type { OldLogPreview } from '../../shared/old-log.ts'
import type { NewSession } from '../../shared/session.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName, formName, workName } from '../words/names.ts'

/** The first sessions, as they will be logged. */
export function FirstSessions({ preview }: { readonly preview: OldLogPreview }) {
  const { t } = useLingui()
  const language = useLanguage()
  const has = (isStated: (session: NewSession) => unknown) => preview.first.some(isStated)
  const columns: readonly Column<NewSession>[] = [
    { heading: t`Datum`, cell: ({ date }) => date, isShort: true },
    ...(has(({ start }) => start) ? [{ heading: t`Kl.`, cell: startOf, isShort: true }] : []),
    { heading: t`Tid`, cell: ({ minutes }) => durationInWords(minutes), isShort: true },
    {
      heading: t`Aktivitet`,
      cell: (session) => workOf(session, language),
    },
    { heading: t`Form`, cell: ({ form }) => formName(form, language) },
    ...(has(({ unit }) => unit) ? [{ heading: t`Enhet`, cell: unitOf }] : []),
    ...(has(({ person }) => person) ? [{ heading: t`Pseudonym`, cell: personOf }] : []),
    { heading: t`Deltagare`, cell: participantsOf, isNumber: true },
    ...(has(({ note }) => note) ? [{ heading: t`Anteckning`, cell: noteOf }] : []),
  ]
  return (
    <DataTable
      isTall
      caption={t`De första insatserna, så som de loggas`}
      columns={columns}
      rows={preview.first}
      keyOf={(session) => String(preview.first.indexOf(session))}
    />
  )
}

const workOf = (session: NewSession, language: Language) => (
  <>
    {workName(session, language)}
    {session.label !== '' && (
      <span className="old-log-under">{activityName(session.activity, language)}</span>
    )}
  </>
)
const startOf = ({ start }: NewSession) => start
const unitOf = ({ unit }: NewSession) => unit
/** How many came to a group is unknown, when nobody is said to have come. */
const participantsOf = ({ form, participants }: NewSession) =>
  form === 'group' && participants === 0 ? '–' : participants
const personOf = ({ person }: NewSession) => person
const noteOf = ({ note }: NewSession) => (note.length > 80 ? `${note.slice(0, 80)}…` : note)
