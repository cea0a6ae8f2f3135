import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Groups } from '../groups/groups.tsx'
import { HomecomingLists } from '../homecoming/homecoming-lists.tsx'
import { Meetings } from '../meetings/meetings.tsx'
import { useArrival, useSubject } from '../shell/navigation.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { StudyPlans } from '../study-plans/study-plans.tsx'
import { type PlanPart, readPlanSubject } from './plan-subject.ts'
import './plans.css'

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
    { id: 'homecoming', name: t`Hemkomst`, Part: HomecomingLists },
    { id: 'studies', name: t`Studier och arbete`, Part: StudyPlans },
    { id: 'groups', name: t`Grupper`, Part: Groups },
    { id: 'meetings', name: t`Möten`, Part: Meetings },
  ] as const
  return (
    <>
      <ScreenHeading name={t`Planer`}>
        <p className="soft">
          <Trans>Det som går över flera dagar: tillsammans med en person, eller som grupp.</Trans>
        </p>
      </ScreenHeading>
      <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key as PlanPart)}>
        <TabList aria-label={t`Planer`} className="plan-tabs" items={parts}>
          {({ id, name }) => (
            <Tab id={id} className="plan-tab">
              {name}
            </Tab>
          )}
        </TabList>
        {parts.map(({ id, Part }) => (
          <TabPanel key={id} id={id} className="plan-part">
            <Part openId={id === part ? openId : null} />
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}
