import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import { localDay } from '../../shared/dates.ts'
import type { SharingFolder } from '../../shared/sharing-folder.ts'
import { api } from '../api.ts'
import { useSaving } from '../settings/use-saving.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { shortDateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { monthsOfExport } from './export-in-words.tsx'
import { FolderStateInWords } from './folder-state.tsx'
import { useSharingFolders } from './use-sharing-folders.ts'
import './folder.css'

interface Props {
  /** Something has left, or shall not leave any more. */
  readonly onChanged: () => void
}

/** Files that wait for their folder, and what went there by itself lately; nothing when there is none. */
export function WaitingFiles({ onChanged }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { value: folders = [], refusal: unread, askAgain } = useSharingFolders()
  const { status, refusal, save, tellSaved } = useSaving()
  const [isPending, setPending] = useState(false)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const withWaiting = folders.filter(({ waiting }) => waiting.length > 0)
  const gone = folders.flatMap(({ organisation, wentByItself }) =>
    wentByItself.map((one) => ({ ...one, organisation })),
  )

  const change = async (act: () => Promise<unknown>, message: string) => {
    if (await save(act, message)) onChanged()
  }
  const putAll = async () => {
    if (isPending || withWaiting.length === 0) return
    setPending(true)
    let hasAllLeft = true
    const put = async () => {
      for (const { organisationId } of withWaiting) {
        const { hasLeft } = await api.sharingFolder.tryAgain(organisationId)
        hasAllLeft &&= hasLeft
      }
    }
    // The button goes with the files that waited.
    title.current?.focus()
    await change(put, t`Det som väntade ligger i mappen nu.`)
    if (!hasAllLeft) tellSaved(t`Det gick inte nu. Filen väntar kvar.`)
    setPending(false)
  }
  useShortcut(shortcuts.putWaiting, () => void putAll())

  if (unread) return <RefusalNotice refusal={unread} onRetry={askAgain} />
  if (withWaiting.length === 0 && gone.length === 0 && status === '' && !refusal) return null
  return (
    <section className="share-waiting" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        <Trans>Delningsmappen</Trans>
      </h2>
      {refusal && <RefusalNotice refusal={refusal} />}
      {withWaiting.map((folder) => (
        <WaitingFor
          key={folder.organisationId}
          folder={folder}
          onTakeBack={(sequence) =>
            void change(
              () => api.sharingFolder.takeBack(sequence),
              t`Filen är tillbakatagen. Den har inte lämnat loggen.`,
            )
          }
        />
      ))}
      {withWaiting.length > 0 && (
        <div>
          <Button
            look={withWaiting.some(({ state }) => state === 'there') ? 'primary' : 'plain'}
            isPending={isPending}
            onPress={() => void putAll()}
            shortcut={shortcuts.putWaiting}
            aria-keyshortcuts={ariaKeys(shortcuts.putWaiting)}
          >
            <Trans>Lägg dit det som väntar</Trans>
          </Button>
        </div>
      )}
      {gone.length > 0 && (
        <ul aria-label={t`Lades i mappen av sig själv`}>
          {gone.map(({ sequence, months, leftAt, organisation }) => (
            <li key={sequence}>
              <p className="soft">
                <Trans>
                  Filen för {monthsOfExport({ months }, language)} lades av sig själv i mappen för{' '}
                  {organisation} den {shortDateInWords(localDay(new Date(leftAt)), language)}.
                </Trans>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{status}</p>
    </section>
  )
}

interface WaitingForProps {
  readonly folder: SharingFolder
  readonly onTakeBack: (sequence: number) => void
}

function WaitingFor({ folder, onTakeBack }: WaitingForProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { organisation, waiting, state, sendsItselfFrom } = folder
  const lines = useRef<HTMLUListElement>(null)

  return (
    <div>
      <ul ref={lines} aria-label={t`Väntar på mappen för ${organisation}`}>
        {waiting.map(({ sequence, months }, i) => {
          const inWords = monthsOfExport({ months }, language)
          return (
            <li key={sequence}>
              <p>
                <Trans>
                  Filen för <strong>{inWords}</strong> till {organisation} väntar på mappen. Den har
                  inte lämnat loggen.
                </Trans>
              </p>
              <Button
                look="quiet"
                aria-label={t`Ta tillbaka filen för ${inWords}`}
                onPress={() => {
                  focusBeside(lines.current?.children[i] as HTMLElement)
                  onTakeBack(sequence)
                }}
              >
                <Trans>Ta tillbaka</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="soft" role="status">
        {state === 'there' ? (
          <Trans>Mappen är på plats igen.</Trans>
        ) : (
          <FolderStateInWords state={state} />
        )}{' '}
        {state === 'away' &&
          (sendsItselfFrom === '' ? (
            <Trans>Filen läggs dit när mappen är tillbaka och du trycker på knappen.</Trans>
          ) : (
            <Trans>Filen läggs dit av sig själv när mappen är tillbaka.</Trans>
          ))}
      </p>
    </div>
  )
}
