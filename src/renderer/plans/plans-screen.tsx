import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Groups } from '../groups/groups.tsx'
import { HomecomingLists } from '../homecoming/homecoming-lists.tsx'
import { Meetings } from '../meetings/meetings.tsx'
import { useArrival, useSubject } from '../shell/navigation.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { StudyPlans } from '../study-plans/study-plans.tsx'
import { type PlanPart, readPlanSubject } from './plan-subject.ts'
import { PartTabs } from '../ui/part-tabs.tsx'
import './plans.css'

const partOf = {
  homecoming: HomecomingLists,
  studies: StudyPlans,
  groups: Groups,
  meetings: Meetings,
} as const

/** What goes on for longer than a day: homecoming, studies and work, groups, meetings. */
export function PlansScreen() {
  const { t } = useLingui()
  const subject = useSubject()
  const [part, setPart] = useState<PlanPart>('homecoming')
  useArrival(() => {
    if (subject !== undefined) setPart(readPlanSubject(subject).part)
  })
  const openId = subject === undefined ? null : readPlanSubject(subject).id
  const parts = [
    { id: 'homecoming', name: t`Hemkomst` },
    { id: 'studies', name: t`Studier och arbete` },
    { id: 'groups', name: t`Grupper` },
    { id: 'meetings', name: t`Möten` },
  ] as const
  return (
    <>
      <ScreenHeading name={t`Planer`}>
        <p className="soft">
          <Trans>Det som går över flera dagar: tillsammans med en person, eller som grupp.</Trans>
        </p>
      </ScreenHeading>
      <PartTabs label={t`Planer`} parts={parts} selected={part} onSelect={setPart}>
        {(id) => {
          const Part = partOf[id]
          return <Part openId={id === part ? openId : null} />
        }}
      </PartTabs>
    </>
  )
}
