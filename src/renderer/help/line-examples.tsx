import { Trans } from '@lingui/react/macro'
import { useLanguage } from '../words/language.tsx'
import { lineExamples } from './examples.ts'

/** How the line of Today is written. */
export function LineExamples() {
  const language = useLanguage()
  return (
    <section aria-labelledby="help-line">
      <h2 id="help-line">
        <Trans>Skriv en rad</Trans>
      </h2>
      <p>
        <Trans>Tid, aktivitet och det du vill, i vilken ordning som helst:</Trans>
      </p>
      <ul className="help-examples">
        {lineExamples[language].map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
      <p>
        <Trans>
          Peerlogg visar hur raden förstods innan du sparar. Det som inte förstods blir anteckning.
        </Trans>
      </p>
    </section>
  )
}
