import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Checkbox } from '../ui/checkbox.tsx'
import type { Handout, HandoutChoices } from './handout.ts'
import { HandoutPage } from './handout-page.tsx'
import { PaperDialog } from './paper-dialog.tsx'

interface Props {
  /** Names the dialog, such as `Skriv ut planen`. */
  readonly title: string
  /** The pseudonym, or empty when there is none: then nobody is asked about it. */
  readonly person: string
  /** What the paper says, in the language that was chosen for it. */
  readonly draw: (choices: HandoutChoices) => Handout
  readonly onClose: () => void
}

/** A printed copy for a person to keep: also whether it bears the pseudonym. */
export function HandoutDialog({ title, person, draw, onClose }: Props) {
  const [hasPerson, setHasPerson] = useState(false)
  return (
    <PaperDialog
      title={title}
      lead={<Trans>Ett papper för personen att behålla. Läs igenom det tillsammans först.</Trans>}
      choices={
        person !== '' && (
          <Checkbox isChecked={hasPerson} onChange={setHasPerson}>
            <Trans>Med pseudonymen {person}</Trans>
          </Checkbox>
        )
      }
      onClose={onClose}
    >
      {(language) => (
        <HandoutPage
          handout={draw({ language, person: hasPerson ? person : '' })}
          language={language}
        />
      )}
    </PaperDialog>
  )
}
