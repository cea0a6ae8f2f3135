import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DeskFile } from '../../shared/desk.ts'
import type { Detail } from '../../shared/export-format.ts'
import { importNoteSentences } from '../../shared/import-notes.ts'
import { listInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { numberInWords } from '../words/numbers.ts'
import { useMoments } from '../words/use-moments.ts'
import { useSentence } from '../words/use-sentence.ts'
import { monthsTogether } from './months-together.ts'
import { shownFileName } from './shown-file-name.ts'

/** One file in plain sentences: what it is, and what it would change or did. */
export function DeskFileLine({ file }: { readonly file: DeskFile }) {
  const language = useLanguage()
  const sentence = useSentence()
  const { group, result } = file
  return (
    <li className={`desk-line desk-line-${group}`}>
      <span className="desk-state">
        <State file={file} />
      </span>
      <div className="desk-about">
        <p className="desk-file">
          <bdi>{shownFileName(result.file)}</bdi>
        </p>
        {result.signer && <WhatItIs file={file} />}
        {result.reason ? (
          <p>{sentence(result.reason.code, result.reason.detail)}</p>
        ) : (
          <WhatItChanges file={file} />
        )}
        {result.notes.map((note) => (
          <p key={note} className="soft">
            {importNoteSentences[note][language]}
          </p>
        ))}
      </div>
    </li>
  )
}

function State({ file: { group, result } }: { readonly file: DeskFile }): ReactNode {
  if (group === 'waiting') return <Trans>Väntar</Trans>
  if (group === 'refused') return <Trans>Inte inläst</Trans>
  if (group === 'here') return <Trans>Redan här</Trans>
  if (group === 'done') return <Trans>Inläst</Trans>
  if (result.state === 'replaced') return <Trans>Ersätter</Trans>
  return result.state === 'new' ? <Trans>Ny</Trans> : <Trans>Äldre</Trans>
}

function WhatItIs({ file: { result, months, without } }: { readonly file: DeskFile }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { signer, sessions, minutes, withheld } = result
  const called: Record<Detail, string> = { unit: t`enhet`, form: t`form`, phase: t`fas` }
  const hours = durationInWords(minutes, (count) => numberInWords(count, language))
  const lacks = listInWords(
    without.map((detail) => called[detail]),
    language,
  )
  return (
    <p>
      <Trans>
        Från <strong>{signer?.name}</strong> om {monthsTogether(months, language)}:{' '}
        <Plural value={sessions} one="# insats" other="# insatser" />, {hours}.
      </Trans>
      {withheld > 0 && (
        <>
          {' '}
          <Plural
            value={withheld}
            one="# rad är undanhållen av avsändaren."
            other="# rader är undanhållna av avsändaren."
          />
        </>
      )}
      {without.length > 0 && (
        <>
          {' '}
          <Trans>Utan uppgift om {lacks}.</Trans>
        </>
      )}
    </p>
  )
}

function WhatItChanges({ file: { group, result, replaces } }: { readonly file: DeskFile }) {
  const language = useLanguage()
  const { months, imported_at: importedAt, sessions } = result
  const said = (list: readonly string[]) => monthsTogether(list, language)
  const when = useMoments()
  if (group === 'here' && importedAt !== '') {
    return (
      <p>
        <Trans>
          Redan inläst {when(importedAt)} (
          <Plural value={sessions} one="# insats" other="# insatser" />
          ). Inget ändras.
        </Trans>
      </p>
    )
  }
  if (group === 'here') {
    return (
      <p>
        <Trans>Samma fil ligger här två gånger. Den läses in en gång.</Trans>
      </p>
    )
  }
  const made = listInWords(replaces.map(when), language)
  return (
    <>
      {months.new.length > 0 && (
        <p>
          <Trans>Nytt: {said(months.new)}.</Trans>
        </p>
      )}
      {months.replaced.length > 0 && (
        <p>
          {group === 'done' ? (
            <Trans>
              Ersatte det som fanns för {said(months.replaced)}, ur filen från {made}.
            </Trans>
          ) : (
            <Trans>
              Ersätter det som finns för {said(months.replaced)}, ur filen från {made}.
            </Trans>
          )}
        </p>
      )}
      {months.older.length > 0 && (
        <p>
          <Trans>Äldre än det som finns för {said(months.older)}: det nyare står kvar.</Trans>
        </p>
      )}
      {months.unchanged.length > 0 && (
        <p className="soft">
          <Trans>Ändrar inget för {said(months.unchanged)}.</Trans>
        </p>
      )}
    </>
  )
}
