import { Trans, useLingui } from '@lingui/react/macro'
import { meetingKinds, meetingRoles } from '../../shared/meeting.ts'
import type { PersonPlans as Plans } from '../../shared/person.ts'
import { planAreas } from '../../shared/plan.ts'
import { type PlanPart, planSubject } from '../plans/plan-subject.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'

interface Line {
  readonly part: PlanPart
  readonly id: number
  readonly name: string
  readonly when: string
}

/** The lists, plans and meetings with one pseudonym, each the way to itself; nothing when there are none. */
export function PersonPlans({ plans }: { readonly plans: Plans }) {
  const goTo = useGoTo()
  const lines = useLines(plans)
  if (lines.length === 0) return null
  return (
    <section className="people-section" aria-labelledby="person-plans">
      <h2 id="person-plans">
        <Trans>Listor, planer och möten</Trans>
      </h2>
      <ul className="person-rows" aria-labelledby="person-plans">
        {lines.map(({ part, id, name, when }) => (
          <li key={`${part} ${id}`}>
            <button
              type="button"
              className="person-row"
              onClick={() => goTo('plans', planSubject(part, id))}
            >
              <span className="person-plan-name">{name}</span>
              <span className="small soft figures">{when}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useLines({ lists, plans, meetings }: Plans): Line[] {
  const { t } = useLingui()
  const language = useLanguage()
  const day = (date: string) => dateInWords(date, language)
  return [
    ...lists.map(({ id, startedOn, homecoming, finishedOn }): Line => ({
      part: 'homecoming',
      id,
      name: t`Hemkomstlista`,
      when:
        finishedOn !== ''
          ? t`färdig ${day(finishedOn)}`
          : homecoming !== ''
            ? t`hemkomst ${day(homecoming)}`
            : t`påbörjad ${day(startedOn)}`,
    })),
    ...plans.map(({ id, area, startedOn, endedOn }): Line => {
      const areaName = (
        planAreas.find(({ code }) => code === area)?.[language] ?? area
      ).toLowerCase()
      return {
        part: 'studies',
        id,
        name: t`Plan: ${areaName}`,
        when: endedOn === '' ? t`påbörjad ${day(startedOn)}` : t`avslutad ${day(endedOn)}`,
      }
    }),
    ...meetings.map(({ id, kind, role, day: date }): Line => {
      const withWhom = (meetingRoles.find(({ code }) => code === role) ??
        meetingKinds.find(({ code }) => code === kind))?.[language]
      return { part: 'meetings', id, name: t`Möte: ${withWhom ?? kind}`, when: day(date) }
    }),
  ]
}
