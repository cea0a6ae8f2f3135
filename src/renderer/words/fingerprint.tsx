import { useLingui } from '@lingui/react/macro'
import './fingerprint.css'

/** The words of a key, large and apart, to be read aloud. */
export function Fingerprint({ words }: { readonly words: string }) {
  const { t } = useLingui()
  return (
    <ol className="fingerprint" aria-label={t`Fingeravtryck i ord`} lang="en">
      {words.split('-').map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ol>
  )
}
