import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Language, languages } from '../../shared/language.ts'
import { ariaKeys, useShortcut } from '../shell/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLanguage } from '../words/language.tsx'
import './handout-dialog.css'

const printKeys = 'Ctrl+P'

const languageNames = { sv: 'Svenska', en: 'English' } as const satisfies Record<Language, string>

interface Props {
  /** Names the dialog, such as `Skriv ut planen`. */
  readonly title: string
  /** What the paper is for. */
  readonly lead: ReactNode
  /** What is chosen beside the language. */
  readonly choices?: ReactNode
  /** The sheet in the language that was chosen for it: an element with the class `handout`. */
  readonly children: (language: Language) => ReactNode
  readonly onClose: () => void
}

/**
 * A page on paper: its language and a true preview. What is printed stands beside the window's own
 * content, and is seen on paper alone.
 */
export function PaperDialog({ title, lead, choices, children, onClose }: Props) {
  const { t } = useLingui()
  const [language, setLanguage] = useState(useLanguage())
  const print = () => window.print()
  useShortcut(printKeys, print, { isAlsoInDialogs: true })

  return (
    <Dialog title={title} onClose={onClose} isWide>
      <p>{lead}</p>
      <div className="handout-halves">
        <div className="handout-choices">
          <Choices
            label={t`Papperets språk`}
            value={language}
            onChange={setLanguage}
            choices={languages.map((id) => ({ id, text: languageNames[id] }))}
          />
          {choices}
        </div>
        {/* A region that scrolls takes focus, so that the keys that scroll reach it. */}
        <section className="handout-preview" aria-label={t`Så blir papperet`} tabIndex={0}>
          {children(language)}
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
          {children(language)}
        </div>,
        document.body,
      )}
    </Dialog>
  )
}
