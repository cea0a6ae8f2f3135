import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SafetyNotices } from '../safety/safety-notices.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { PartTabs } from '../ui/part-tabs.tsx'
import { FilesPart } from './files-part.tsx'
import { ReceiptsPart } from './receipts-part.tsx'
import './desk.css'

/** Files that come in, and the receipts of those that were taken in. */
export function DeskScreen() {
  const { t } = useLingui()
  const [part, setPart] = useState<'files' | 'receipts'>('files')
  const parts = [
    { id: 'files', name: t`Filer` },
    { id: 'receipts', name: t`Kvitton` },
  ] as const
  return (
    <>
      <ScreenHeading name={t`Inkorg`}>
        <p className="soft">
          <Trans>Filer från peer supportrar. Först ser du vad varje fil innehåller.</Trans>
        </p>
      </ScreenHeading>
      <SafetyNotices
        onSettings={() => {
          window.location.hash = 'settings'
        }}
      />
      <PartTabs label={t`Inkorg`} parts={parts} selected={part} onSelect={setPart}>
        {(id) => (id === 'files' ? <FilesPart /> : <ReceiptsPart />)}
      </PartTabs>
    </>
  )
}
