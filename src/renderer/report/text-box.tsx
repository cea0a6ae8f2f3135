import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { reportText } from '../../shared/report.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { CheckedField } from './checked-field.tsx'
import type { TextBox } from './writing.ts'

interface Props {
  readonly box: TextBox
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (changes: Partial<TextBox>) => void
  readonly onMark: (id: string, isMarked: boolean) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}

/** A heading and a text; Alt and an arrow key move them among the others. */
export function TextBoxFields(props: Props) {
  const { box, isFirst, isLast, onChange, onMark, onMove, onRemove } = props
  const { t } = useLingui()
  const { id, heading, text } = box

  const takeKey = (event: KeyboardEvent) => {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
    if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onMove(step)
  }

  return (
    // The keys belong to the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="report-text" data-box={id} onKeyDown={takeKey}>
      <CheckedField
        id={`heading-${id}`}
        label={t`Rubrik`}
        value={heading}
        read={(typed) => reportText.shape.heading.safeParse(typed)}
        onRead={(next) => onChange({ heading: next })}
        onMark={onMark}
      />
      <CheckedField
        id={`text-${id}`}
        label={t`Text under ”${heading}”`}
        isMultiline
        value={text}
        read={(typed) => reportText.shape.text.safeParse(typed)}
        onRead={(next) => onChange({ text: next })}
        onMark={onMark}
      />
      <div className="report-text-ways">
        <Button
          look="quiet"
          aria-label={t`Flytta upp ${heading}`}
          aria-keyshortcuts="Alt+ArrowUp"
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        >
          <Sign of="up" />
        </Button>
        <Button
          look="quiet"
          aria-label={t`Flytta ned ${heading}`}
          aria-keyshortcuts="Alt+ArrowDown"
          isDisabled={isLast}
          onPress={() => onMove(1)}
        >
          <Sign of="down" />
        </Button>
        <Button look="quiet" aria-label={t`Ta bort ${heading}`} onPress={onRemove}>
          <Trans>Ta bort</Trans>
        </Button>
      </div>
    </li>
  )
}
