import { useLingui } from '@lingui/react/macro'

/** What the figures are called that are not sums of sessions. */
export function useFactName(): (name: string) => string {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    distinct_people: t`Olika pseudonymer`,
    first_contacts: t`Första kontakter`,
    follow_ups_done: t`Uppföljningar som är klara`,
    lists_started: t`Påbörjade hemkomstlistor`,
    lists_finished: t`Färdiga hemkomstlistor`,
    plan_steps_done: t`Klara steg i planering för studier och arbete`,
    supervision_and_training_minutes: t`Handledning och fortbildning`,
  }
  return (name) => names[name] ?? name
}
