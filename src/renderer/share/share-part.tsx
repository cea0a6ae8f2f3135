import { useLingui } from '@lingui/react/macro'
import type { Organisation } from '../../shared/sharing.ts'
import { Choices } from '../ui/choices.tsx'
import { Step, Steps } from '../ui/steps.tsx'
import { ShareWith } from './share-with.tsx'
import type { WhatWasChosen } from './use-what-was-chosen.ts'

interface Props {
  /** Those in use, at least one. */
  readonly organisations: readonly Organisation[]
  readonly chosen: WhatWasChosen
  readonly onChanged: () => void
}

/** From organisation to file. Nothing is written before the last step. */
export function SharePart({ organisations, chosen, onChanged }: Props) {
  const { t } = useLingui()
  const isOnlyOne = organisations.length === 1
  const organisation = organisations.find(
    ({ id }) => id === (isOnlyOne ? organisations[0]?.id : chosen.organisationId),
  )
  if (isOnlyOne && organisation) {
    return (
      <Steps>
        <ShareWith
          organisation={organisation}
          firstStep={1}
          chosen={chosen}
          onChanged={onChanged}
        />
      </Steps>
    )
  }
  return (
    <Steps>
      <Step number={1} title={t`Välj organisation`}>
        <Choices
          label={t`Vem är filen till?`}
          choices={organisations.map(({ id, name }) => ({ id: String(id), text: name }))}
          value={organisation ? String(organisation.id) : null}
          onChange={(id) => chosen.chooseOrganisation(Number(id))}
        />
      </Step>
      {organisation && (
        <ShareWith
          key={organisation.id}
          organisation={organisation}
          firstStep={2}
          chosen={chosen}
          onChanged={onChanged}
        />
      )}
    </Steps>
  )
}
