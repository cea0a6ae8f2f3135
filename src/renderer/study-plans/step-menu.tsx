import { useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { LineMenu } from '../ui/line-menu.tsx'
import type { StepAction } from './step-keys.ts'

interface Props {
  readonly triggerRef: RefObject<HTMLElement | null>
  readonly onAct: (action: StepAction) => void
  readonly onClose: () => void
}

/** All that can be done with a step, with the key that does the same. */
export function StepMenu(props: Props) {
  const { t } = useLingui()
  return (
    <LineMenu<StepAction>
      {...props}
      label={t`Gör något med steget`}
      ways={[
        { id: 'done', keys: 'D', name: t`Klart` },
        { id: 'under_way', keys: 'P', name: t`På gång` },
        { id: 'open', keys: 'O', name: t`Inte börjat` },
        { id: 'not_relevant', keys: 'N', name: t`Inte aktuellt` },
        { id: 'log', keys: 'L', name: t`Logga insats …` },
        { id: 'follow-up', keys: 'U', name: t`Uppföljning …` },
        { id: 'edit', keys: 'Enter', name: t`Ändra …` },
        { id: 'up', keys: t`Skift+↑`, name: t`Flytta upp` },
        { id: 'down', keys: t`Skift+↓`, name: t`Flytta ner` },
        { id: 'remove', keys: 'Delete', name: t`Ta bort` },
      ]}
    />
  )
}
