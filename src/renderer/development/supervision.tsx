import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { BringUpForm } from './bring-up-form.tsx'
import { BringUpList } from './bring-up-list.tsx'
import { ForYouAlone } from './for-you-alone.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { SupervisionHeld } from './supervision-held.tsx'

/** What to bring up in the own supervision, and how much of it there has been. */
export function Supervision() {
  const [isAdding, setIsAdding] = useState(false)
  return (
    <section className="development-part" aria-labelledby="to-bring-up">
      <h2 id="to-bring-up" tabIndex={-1}>
        <Trans>Att ta upp i handledningen</Trans>
      </h2>
      <ForYouAlone />
      <BringUpForm />
      <BringUpList />
      <div className="development-held">
        <SupervisionHeld />
        <Button onPress={() => setIsAdding(true)}>
          <Trans>Jag har haft handledning …</Trans>
        </Button>
      </div>
      {isAdding && <RecordDialog of="individual_supervision" onClose={() => setIsAdding(false)} />}
    </section>
  )
}
