import { isDate } from '../../shared/dates.ts'
import { readDate } from '../../shared/read-date.ts'
import type { RefusalCode } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import { everySession, type SessionFilter } from '../../shared/session-search.ts'

/** What is asked for, as typed and chosen; an empty text asks for nothing in particular. */
export interface FilterFields {
  readonly text: string
  readonly activity: Session['activity'] | ''
  readonly form: Session['form'] | ''
  readonly phase: Session['phase']
  readonly unit: string
  readonly person: string
  readonly from: string
  readonly to: string
}

export const noFilter: FilterFields = {
  text: '',
  activity: '',
  form: '',
  phase: '',
  unit: '',
  person: '',
  from: '',
  to: '',
}

const listOf = <Code extends string>(code: Code | ''): Code[] => (code === '' ? [] : [code])

const orElse = <Item>(asked: readonly Item[], otherwise: readonly Item[]): Item[] => [
  ...(asked.length > 0 ? asked : otherwise),
]

/**
 * The filter that the fields mean, beside what is asked for anyway. A day that cannot be read asks for
 * nothing, and is told.
 */
export function toFilter(fields: FilterFields, today: string, anyway = everySession) {
  const dayOf = (text: string) => readDate(text, today)
  const known = (text: string) => (isDate(dayOf(text)) ? dayOf(text) : '')
  const errorOf = (text: string): RefusalCode | undefined =>
    text.trim() === '' || isDate(dayOf(text)) ? undefined : 'bad-date'
  const from = known(fields.from)
  const to = known(fields.to)
  const filter: SessionFilter = {
    ...anyway,
    text: fields.text.trim(),
    activities: orElse(listOf(fields.activity), anyway.activities),
    forms: orElse(listOf(fields.form), anyway.forms),
    phases: orElse(listOf(fields.phase), anyway.phases),
    unit: fields.unit || anyway.unit,
    person: fields.person || anyway.person,
    from: from > anyway.from ? from : anyway.from,
    to: to !== '' && (anyway.to === '' || to < anyway.to) ? to : anyway.to,
  }
  const isBackwards = from !== '' && to !== '' && to < from
  const errors = {
    from: errorOf(fields.from),
    to: errorOf(fields.to) ?? (isBackwards ? ('bad-period' as const) : undefined),
  }
  return { filter, errors }
}

/** How many of the folded fields ask for something. */
export const countFilters = (fields: FilterFields): number =>
  Object.entries(fields).filter(([name, value]) => name !== 'text' && value !== '').length
