import { Trans } from '@lingui/react/macro'
import { localDay } from '../../shared/dates.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { shortDateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { monthsOfExport } from './export-in-words.tsx'
import { useSharingFolders } from './use-sharing-folders.ts'
import './folder.css'

/** One quiet line on Today: a file that waits for its folder, or else one that went there by itself. */
export function WaitingLine() {
  const language = useLanguage()
  const goTo = useGoTo()
  const { value = [], refusal, askAgain } = useSharingFolders()
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />

  const waiting = value.flatMap((folder) =>
    folder.waiting.map(({ months }) => ({ months, isThere: folder.state === 'there' })),
  )
  const [gone] = value.flatMap(({ wentByItself }) => wentByItself)
  if (waiting.length === 0 && !gone) return null
  const months = [...new Set(waiting.flatMap((one) => one.months))]
  const inWords = monthsOfExport({ months }, language)

  return (
    <p>
      <button type="button" className="share-line-way" onClick={() => goTo('share')}>
        {waiting.length === 0 && gone ? (
          <Trans>
            Filen för {monthsOfExport(gone, language)} lades i mappen den{' '}
            {shortDateInWords(localDay(new Date(gone.leftAt)), language)}.
          </Trans>
        ) : waiting.some(({ isThere }) => isThere) ? (
          <Trans>Mappen är på plats. Filen för {inWords} väntar på att läggas dit.</Trans>
        ) : (
          <Trans>Filen för {inWords} väntar på sin mapp. Den har inte lämnat loggen.</Trans>
        )}
      </button>
    </p>
  )
}
