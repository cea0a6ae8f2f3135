import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { type Language, languages } from '../../shared/language.ts'
import { ariaKeys, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choices } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLanguage } from '../words/language.tsx'
import type { Handout, HandoutChoices } from './handout.ts'
import { HandoutPage } from './handout-page.tsx'
import './handout-dialog.css'

const printKeys = 'Ctrl+P'

const languageNames = { sv: 'Svenska', en: 'English' } as const satisfies Record<Language, string>

interface Props {
  /** Names the dialog, such as `Skriv ut planen`. */
  readonly title: string
  /** The pseudonym, or empty when there is none: then nobody is asked about it. */
  readonly person: string
  /** What the paper says, in the language that was chosen for it. */
  readonly draw: (choices: HandoutChoices) => Handout
  readonly onClose: () => void
}

/**
 * A printed copy for a person to keep: the language of the paper, whether it bears the pseudonym, and
 * a true preview. What is printed stands beside the window's own content, and is seen on paper alone.
 */
export function HandoutDialog({ title, person, draw, onClose }: Props) {
  const { t } = useLingui()
  const [language, setLanguage] = useState(useLanguage())
  const [hasPerson, setHasPerson] = useState(false)
  const print = () => window.print()
  useShortcut(printKeys, print, { isAlsoInDialogs: true })
  const handout = draw({ language, person: hasPerson ? person : '' })

  return (
    <Dialog title={title} onClose={onClose} isWide>
      <p>
        <Trans>Ett papper för personen att behålla. Läs igenom det tillsammans först.</Trans>
      </p>
      <div className="handout-halves">
        <div className="handout-choices">
          <Choices
            label={t`Papperets språk`}
            value={language}
            onChange={setLanguage}
            choices={languages.map((id) => ({ id, text: languageNames[id] }))}
          />
          {person !== '' && (
            <Checkbox isChecked={hasPerson} onChange={setHasPerson}>
              <Trans>Med pseudonymen {person}</Trans>
            </Checkbox>
          )}
        </div>
        {/* A region that scrolls takes focus, so that the keys that scroll reach it. */}
        <section className="handout-preview" aria-label={t`Så blir papperet`} tabIndex={0}>
          <HandoutPage handout={handout} language={language} />
        </section>
      </div>
      <div className="dialog-actions">
        <Button
          look="primary"
          shortcut={printKeys}
          aria-keyshortcuts={ariaKeys(printKeys)}
          onPress={print}
        >
          <Trans>Skriv ut …</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
      {createPortal(
        // What stands beside a dialog is hidden from screen readers, unless it says so; then a paper
        // that is saved as a file could not be read aloud.
        <div className="handout-on-paper" data-react-aria-top-layer="true">
          <HandoutPage handout={handout} language={language} />
        </div>,
        document.body,
      )}
    </Dialog>
  )
}
