import { isDate } from '../../shared/dates.ts'
import { readDate } from '../../shared/read-date.ts'
import type { RefusalCode } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import type { SessionFilter } from '../../shared/session-search.ts'

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

/** The filter that the fields mean. A day that cannot be read asks for nothing, and is told. */
export function toFilter(fields: FilterFields, today: string) {
  const dayOf = (text: string) => readDate(text, today)
  const known = (text: string) => (isDate(dayOf(text)) ? dayOf(text) : '')
  const errorOf = (text: string): RefusalCode | undefined =>
    text.trim() === '' || isDate(dayOf(text)) ? undefined : 'bad-date'
  const from = known(fields.from)
  const to = known(fields.to)
  const filter: SessionFilter = {
    text: fields.text.trim(),
    activities: listOf(fields.activity),
    forms: listOf(fields.form),
    phases: listOf(fields.phase),
    unit: fields.unit,
    person: fields.person,
    from,
    to,
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
