import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '../ui/button.tsx'

/** Goes with the way there; what stands before it has the focus then. */
export function ToToday({ onPress }: { readonly onPress: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Button
      ref={button}
      look="quiet"
      onPress={() => {
        const before = button.current?.previousElementSibling
        if (before instanceof HTMLElement) before.focus()
        onPress()
      }}
    >
      <Trans>Till i dag</Trans>
    </Button>
  )
}
