import { Trans } from '@lingui/react/macro'
import { Sign } from '../ui/sign.tsx'

/** A month that is here. */
export function Shared() {
  return (
    <>
      <Sign of="done" />
      <span className="visually-hidden">
        <Trans>delad</Trans>
      </span>
    </>
  )
}

/** A month that is not: that is no fault. */
export function NotShared() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">
        <Trans>inte delad</Trans>
      </span>
    </>
  )
}
