import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../ui/empty-state.tsx'

export function NothingLogged() {
  return (
    <EmptyState lead={<Trans>Det finns inget att dela än.</Trans>}>
      <p>
        <Trans>När du har loggat insatser kan du dela en månad i taget härifrån.</Trans>
      </p>
    </EmptyState>
  )
}
