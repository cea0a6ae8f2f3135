import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { SavedReport } from '../../shared/report.ts'
import { api } from '../api.ts'
import { useSafety } from '../safety/safety-provider.tsx'
import { useArrival, useSubject } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { asRefusal, useAnswer } from '../use-answer.ts'
import { ReportEditor } from './report-editor.tsx'
import { ReportList } from './report-list.tsx'
import './report.css'

const askScope = () => api.reports.scope()

/** The one that the screen was opened about. */
async function findReport(id: number): Promise<SavedReport | undefined> {
  const reports = await api.reports.list()
  return reports.find((report) => report.id === id)
}

interface Props {
  /** One that was begun elsewhere, to go on with here. */
  readonly brought?: SavedReport | undefined
}

/** Reports for others to read, in both kinds of profile. */
export function ReportScreen({ brought }: Props) {
  const { t } = useLingui()
  const { value: scope, refusal, askAgain } = useAnswer(askScope)
  const [opened, setOpened] = useState<SavedReport>()
  const [notOpened, setNotOpened] = useState<Refusal>()
  const [latestBrought, setLatestBrought] = useState(brought)
  if (brought !== latestBrought) {
    setLatestBrought(brought)
    setOpened(brought)
  }
  const subject = useSubject()
  useArrival(() => {
    setNotOpened(undefined)
    if (subject === undefined) return
    findReport(Number(subject)).then(setOpened, (error: unknown) => setNotOpened(asRefusal(error)))
  })

  return (
    <>
      <ScreenHeading key={opened ? 'editor' : 'list'} name={t`Rapport`} takesFocus={!opened}>
        {!opened && (
          <p className="soft">
            <Trans>Till andra att läsa. Små tal döljs, så att siffrorna inte pekar ut någon.</Trans>
          </p>
        )}
      </ScreenHeading>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {notOpened && <RefusalNotice refusal={notOpened} />}
      {scope === null && <NothingToReport />}
      {scope && !opened && <ReportList scope={scope} onOpen={setOpened} />}
      {scope && opened && (
        <ReportEditor
          key={opened.id}
          report={opened}
          scope={scope}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

function NothingToReport() {
  const { profile } = useSafety()
  return (
    <EmptyState lead={<Trans>Det finns inget att skriva om än.</Trans>}>
      {profile.kind === 'peer' ? (
        <p>
          <Trans>
            När du har loggat insatser kan du göra en rapport av dem här, till exempel en
            verksamhetsberättelse att lämna till din enhet.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            När du har läst in den första filen kan du göra en rapport om enheternas arbete här.
          </Trans>{' '}
          <a href="#desk">
            <Trans>Till Inkorg</Trans>
          </a>
        </p>
      )}
    </EmptyState>
  )
}
