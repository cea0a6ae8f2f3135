import { Trans, useLingui } from '@lingui/react/macro'
import { goToPart } from '../settings/part-links.tsx'
import { useArrival, useSubject } from '../shell/navigation.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { Register } from './register.tsx'
import { Supervision } from './supervision.tsx'
import { Wellbeing } from './wellbeing.tsx'
import './development.css'

/** The peer supporter’s own development: supervision, training, wellbeing. */
export function DevelopmentScreen() {
  const { t } = useLingui()
  const part = useSubject()
  useArrival(() => {
    if (part !== undefined) goToPart(part)
  })
  return (
    <>
      <ScreenHeading name={t`Utveckling`}>
        <p className="soft">
          <Trans>Din egen handledning och fortbildning, och hur du själv har det.</Trans>
        </p>
      </ScreenHeading>
      <div className="development">
        <div className="development-own">
          <Supervision />
          <Wellbeing />
        </div>
        <Register />
      </div>
    </>
  )
}
