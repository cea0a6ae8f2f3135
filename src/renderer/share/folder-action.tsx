import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ExportChoice } from '../../shared/sharing.ts'
import type { SharingFolder } from '../../shared/sharing-folder.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ariaKeys, shortcuts, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { useSharingFolders } from './use-sharing-folders.ts'
import './folder.css'

interface Props {
  readonly organisationId: number
  /** What was previewed; nothing while that is on its way. */
  readonly choice: ExportChoice | undefined
  /** The log no longer equals the preview: it has to be looked through anew. */
  readonly onOutdated: () => void
  /** The file is in the folder, or waits for it. */
  readonly onDone: () => void
}

/** Puts the file in the organisation's sharing folder by one key press; nothing where none is chosen. */
export function FolderAction({ organisationId, ...props }: Props) {
  const folders = useSharingFolders()
  const folder = folders.value?.find((one) => one.organisationId === organisationId)
  if (folders.refusal) return <RefusalNotice refusal={folders.refusal} />
  if (!folder || folder.folder === '') return null
  return <PutInFolder folder={folder} {...props} />
}

type PutProps = Omit<Props, 'organisationId'> & { readonly folder: SharingFolder }

function PutInFolder({ folder, choice, onOutdated, onDone }: PutProps) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const [hasLeft, setLeft] = useState<boolean>()
  const [isPending, setPending] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  const put = async () => {
    if (!choice || isPending) return
    setRefusal(undefined)
    setLeft(undefined)
    setPending(true)
    try {
      setLeft((await api.sharingFolder.put(choice)).hasLeft)
      onDone()
    } catch (error) {
      const refused = asRefusal(error)
      setRefusal(refused)
      if (refused.code === 'preview-outdated') onOutdated()
    } finally {
      setPending(false)
    }
  }
  const putByKey = () => {
    // What comes of it is told there.
    button.current?.focus()
    void put()
  }
  useShortcut(shortcuts.save, putByKey, { isFirst: true })

  return (
    <div className="share-folder">
      {refusal && <RefusalNotice refusal={refusal} />}
      {hasLeft === undefined && folder.state === 'away' && (
        <p className="soft">
          <Trans>
            Mappen går inte att nå nu. Lägger du filen ändå väntar den krypterad här i loggen, och
            har inte lämnat den förrän mappen är tillbaka.
          </Trans>
        </p>
      )}
      <Button
        ref={button}
        look="primary"
        isDisabled={!choice}
        isPending={isPending}
        onPress={() => void put()}
        shortcut={shortcuts.save}
        aria-keyshortcuts={ariaKeys(shortcuts.save)}
      >
        {isPending ? t`Lägger filen i mappen …` : t`Lägg filen i mappen`}
      </Button>
      {hasLeft === true && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen ligger i mappen för <strong>{folder.organisation}</strong>. Bara de kan öppna
              den.
            </Trans>
          </p>
        </Notice>
      )}
      {hasLeft === false && (
        <Notice tone="plain">
          <p>
            <Trans>Filen väntar på mappen. Inget har lämnat loggen än.</Trans>
          </p>
        </Notice>
      )}
    </div>
  )
}
