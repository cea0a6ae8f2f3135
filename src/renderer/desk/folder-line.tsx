import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Desk } from '../../shared/desk.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { shownFileName } from './shown-file-name.ts'

interface Props {
  readonly folder: Desk['folder']
  readonly isWorking: boolean
  readonly onAsk: (ask: () => Promise<Desk>) => void
}

/** The folder whose new files turn up here. */
export function FolderLine({ folder, isWorking, onAsk }: Props) {
  const choose = useRef<HTMLButtonElement>(null)
  const name = folder && <bdi>{shownFileName(folder.name)}</bdi>
  const stop = () => {
    // Its own button goes.
    choose.current?.focus()
    onAsk(() => api.desk.stopWatching())
  }
  return (
    <div className="desk-folder">
      {folder && (
        <p role="status" className="soft">
          {folder.isAway ? (
            <Trans>
              Mappen <strong>{name}</strong> går inte att nå just nu. Det gör inget: Peerlogg tittar
              igen om en stund.
            </Trans>
          ) : (
            <Trans>
              Nya filer i mappen <strong>{name}</strong> kommer hit av sig själva. Inget läses in
              utan dig.
            </Trans>
          )}
        </p>
      )}
      <Button
        ref={choose}
        look={folder ? 'quiet' : 'plain'}
        isPending={isWorking}
        onPress={() => onAsk(() => api.desk.chooseFolder())}
      >
        {folder ? <Trans>Byt mapp …</Trans> : <Trans>Bevaka en mapp …</Trans>}
      </Button>
      {folder && (
        <Button look="quiet" isPending={isWorking} onPress={stop}>
          <Trans>Sluta bevaka</Trans>
        </Button>
      )}
    </div>
  )
}
