import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'

interface Props {
  readonly onPress: () => void
  /** Where it leads: `Alla planer`. */
  readonly children: ReactNode
}

/** From one list, plan, group or meeting to all of them. */
export function WayBack({ onPress, children }: Props) {
  return (
    <div className="plans-way-back">
      <Button look="quiet" onPress={onPress}>
        <Sign of="back" />
        {children}
      </Button>
    </div>
  )
}
