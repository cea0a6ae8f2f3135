import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ImportResult } from '../../shared/supervision.ts'
import { listInWords, monthInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useSentence } from '../words/use-sentence.ts'

interface Props {
  readonly results: readonly ImportResult[]
  readonly isReceipt: boolean
}

/** Each file in plain sentences: what it would change, or what it did. */
export function ImportLines({ results, isReceipt }: Props) {
  const { t } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed may be gone by now; reading goes on with the result.
  useEffect(() => heading.current?.focus(), [])

  const states: Record<ImportResult['state'], string> = isReceipt
    ? {
        new: t`Inläst`,
        replaced: t`Inläst, ersatte tidigare`,
        unchanged: t`Oförändrad`,
        waiting: t`Väntar`,
        refused: t`Inte inläst`,
      }
    : {
        new: t`Ny`,
        replaced: t`Ersätter`,
        unchanged: t`Redan inläst`,
        waiting: t`Väntar`,
        refused: t`Går inte att läsa in`,
      }
  return (
    <section className="import-lines" aria-labelledby="import-lines">
      <h2 id="import-lines" ref={heading} tabIndex={-1}>
        {isReceipt ? <Trans>Kvitto</Trans> : <Trans>Det här innehåller filerna</Trans>}
      </h2>
      <ul>
        {results.map((result, i) => (
          <li key={i} className={`import-line import-${result.state}`}>
            <span className="import-state">{states[result.state]}</span>
            <div className="import-about">
              <p className="import-file">{result.file}</p>
              <About result={result} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ result }: { readonly result: ImportResult }): ReactNode {
  const language = useLanguage()
  const sentence = useSentence()
  const { reason, signer, months, sessions, minutes } = result
  const said = (list: readonly string[]) =>
    listInWords(
      list.map((month) => monthInWords(month, language)),
      language,
    )
  return (
    <>
      {signer && (
        <p>
          <Trans>
            Från <strong>{signer.name}</strong>:{' '}
            <Plural value={sessions} one="# insats" other="# insatser" />,{' '}
            {durationInWords(minutes)}.
          </Trans>
        </p>
      )}
      {months.new.length > 0 && (
        <p>
          <Trans>Nytt: {said(months.new)}.</Trans>
        </p>
      )}
      {months.replaced.length > 0 && (
        <p>
          <Trans>Ersätter det som fanns för {said(months.replaced)}.</Trans>
        </p>
      )}
      {months.unchanged.length > 0 && (
        <p className="soft">
          <Trans>Ändrar inget för {said(months.unchanged)}.</Trans>
        </p>
      )}
      {reason && <p>{sentence(reason.code, reason.detail)}</p>}
    </>
  )
}
