import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PeerUnderName } from '../../shared/overview.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised } from '../words/days.ts'
import type { PeriodProps } from './months-of-span.ts'
import { PeerPage } from './peer-page.tsx'
import { useMonthsInWords } from './use-months-in-words.ts'

const askPeers = () => api.overview.peersUnderName()

/** Those who have chosen to show their figures under their name. Each is opened on purpose, and alone. */
export function UnderNamePart(period: PeriodProps) {
  const { t } = useLingui()
  const inWords = useMonthsInWords()
  const { value: peers, refusal, askAgain } = useAnswer(askPeers)
  const [opened, setOpened] = useState<PeerUnderName>()
  const [cameFrom, setCameFrom] = useState<number>()

  if (opened) {
    return (
      <PeerPage
        {...period}
        peer={opened}
        onClose={() => {
          setOpened(undefined)
          setCameFrom(opened.id)
        }}
      />
    )
  }
  return (
    <div className="overview-part">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {peers?.length === 0 && (
        <EmptyState lead={<Trans>Ingen har valt att visa siffror under eget namn.</Trans>}>
          <p>
            <Trans>
              Översikten visar aldrig vad en enskild peer supporter har gjort. Den som själv vill,
              till exempel inför ett samtal med dig, kan välja det i sitt Peerlogg, under Dela och
              Organisationer. Då står namnet här.
            </Trans>
          </p>
        </EmptyState>
      )}
      {peers && peers.length > 0 && (
        <>
          <p>
            <Trans>
              De här peer supportrarna har själva valt att visa sina siffror under sitt namn, för
              vissa månader. Öppna bara det ni har kommit överens om att tala om.
            </Trans>
          </p>
          <ul className="overview-lines">
            {peers.map((peer) => (
              <li key={peer.id} className="overview-line">
                <div>
                  <p className="overview-name">{peer.name}</p>
                  <p className="small soft figures">{capitalised(inWords(peer.months))}</p>
                </div>
                <Button autoFocus={peer.id === cameFrom} onPress={() => setOpened(peer)}>
                  {t`Visa siffrorna för ${peer.name}`}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
