import { Trans } from '@lingui/react/macro'
import type { Session } from '../../shared/session.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'

/** Says what was saved, on the screen and to a screen reader. Always there, so that a change is read. */
export function SavedMessage({ session }: { readonly session: Session | undefined }) {
  const language = useLanguage()
  return (
    <p role="status" className="saved-message">
      {session && (
        <Trans>
          <strong>Sparat:</strong> {durationInWords(session.minutes)},{' '}
          {activityName(session.activity, language)}
        </Trans>
      )}
    </p>
  )
}
