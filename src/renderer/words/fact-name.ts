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
    list_items_done: t`Klara punkter i hemkomstlistor`,
    plans_active: t`Planer för studier och arbete som är igång`,
    plan_steps_done: t`Klara steg i planer för studier och arbete`,
    groups_held: t`Grupptillfällen som blev av`,
    supervision_and_training_minutes: t`Handledning och fortbildning`,
  }
  return (name) => names[name] ?? name
}
