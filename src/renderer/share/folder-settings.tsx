import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef } from 'react'
import { monthOf } from '../../shared/dates.ts'
import type { SharingFolder } from '../../shared/sharing-folder.ts'
import { api } from '../api.ts'
import { useSaving } from '../settings/use-saving.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { FolderStateInWords } from './folder-state.tsx'
import { useSharingFolders } from './use-sharing-folders.ts'
import './folder.css'

/** The sharing folder of an organisation: chosen once, and whether files go there by themselves. */
export function FolderSettings({ organisationId }: { readonly organisationId: number }) {
  const { value, refusal, askAgain } = useSharingFolders()
  const folder = value?.find((one) => one.organisationId === organisationId)
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  return folder ? <FolderOf folder={folder} /> : null
}

function FolderOf({ folder: known }: { readonly folder: SharingFolder }) {
  const { t } = useLingui()
  const { status, refusal, save } = useSaving()
  const stopId = useId()
  const chooseButton = useRef<HTMLButtonElement>(null)
  const { organisationId, folder, state } = known

  const choose = () =>
    void save(
      async () => (await api.sharingFolder.choose(organisationId)) !== null,
      t`Filer läggs i den mappen när du säger till.`,
    )
  const stop = () => {
    // The button that was pressed goes.
    chooseButton.current?.focus()
    void save(
      () => api.sharingFolder.stopUsing(organisationId),
      t`Mappen används inte mer. Filerna i den är kvar.`,
    )
  }

  return (
    <div className="share-folder">
      {refusal && <RefusalNotice refusal={refusal} />}
      {folder === '' ? (
        <p>
          <Trans>
            Välj en mapp som både du och mottagaren når: på nätverket, på ett USB-minne eller en som
            synkas. Sedan lägger du månadens fil där med en tangenttryckning.
          </Trans>
        </p>
      ) : (
        <>
          <p className="share-folder-path">{folder}</p>
          <p className="small soft" role="status">
            <FolderStateInWords state={state} />
          </p>
        </>
      )}
      <div className="share-folder-ways">
        <Button onPress={choose} ref={chooseButton}>
          {folder === '' ? <Trans>Välj mapp …</Trans> : <Trans>Välj en annan mapp …</Trans>}
        </Button>
        {folder !== '' && (
          <Button look="quiet" onPress={stop} aria-describedby={stopId}>
            <Trans>Sluta använda mappen</Trans>
          </Button>
        )}
        <p className="small soft" role="status">
          {status}
        </p>
      </div>
      {folder !== '' && (
        <>
          <p className="small soft" id={stopId}>
            <Trans>
              Slutar du använda mappen läggs det som väntar inte dit. Det som redan ligger där är
              kvar.
            </Trans>
          </p>
          <SendsItself folder={known} save={save} />
        </>
      )}
    </div>
  )
}

interface SendsItselfProps {
  readonly folder: SharingFolder
  readonly save: ReturnType<typeof useSaving>['save']
}

/** Says what it means before anybody turns it on. */
function SendsItself({ folder, save }: SendsItselfProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const meaningId = useId()
  const { organisationId, organisation, sendsItselfFrom } = folder
  const thisMonth = monthOf(useToday())
  const isOn = sendsItselfFrom !== ''
  const firstMonth = monthInWords(isOn ? sendsItselfFrom : thisMonth, language)

  return (
    <>
      <Checkbox
        isChecked={isOn}
        describedBy={meaningId}
        onChange={(checked) =>
          void save(
            () => api.sharingFolder.sendItself({ organisationId, isOn: checked }),
            checked ? t`Påslaget.` : t`Avslaget. Inget läggs dit av sig själv.`,
          )
        }
      >
        <Trans>Lägg varje ny månad här av sig själv</Trans>
      </Checkbox>
      <div className="share-folder-meaning small soft" id={meaningId}>
        <p>
          {isOn ? (
            <Trans>Det här är påslaget från och med {firstMonth}:</Trans>
          ) : (
            <Trans>Det här händer om du slår på det. Den första månaden är {firstMonth}:</Trans>
          )}
        </p>
        <ul>
          <li>
            <Trans>
              När en månad är slut läggs dess fil i mappen nästa gång Peerlogg är upplåst, utan att
              du tittar igenom den först.
            </Trans>
          </li>
          <li>
            <Trans>
              Allt i månaden följer med, så noga som du har valt för {organisation}. Ingen rad hålls
              tillbaka.
            </Trans>
          </li>
          <li>
            <Trans>Filer som väntar på mappen läggs dit så snart den är tillbaka.</Trans>
          </li>
          <li>
            <Trans>
              En månad som du har delat, eller tagit tillbaka, går aldrig av sig själv igen. Ändrar
              du i den delar du den själv på nytt.
            </Trans>
          </li>
          <li>
            <Trans>
              Det slås av om du väljer en annan mapp eller återställer en säkerhetskopia.
            </Trans>
          </li>
          <li>
            <Trans>Vad som har lagts i mappen står här på Dela och en vecka på Idag.</Trans>
          </li>
        </ul>
      </div>
    </>
  )
}
