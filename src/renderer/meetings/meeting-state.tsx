import { Trans } from '@lingui/react/macro'
import type { MeetingState as State } from '../../shared/meeting.ts'

/** How a meeting stands, in words. */
export function MeetingState({ state }: { readonly state: State }) {
  const words = {
    planned: <Trans>planerat</Trans>,
    held: <Trans>hölls</Trans>,
    did_not_happen: <Trans>blev inte av</Trans>,
    not_relevant: <Trans>inte aktuellt</Trans>,
  }
  return words[state]
}
