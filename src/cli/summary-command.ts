import { summarise } from '../logbook/summaries.ts'
import { summariseInRows } from '../logbook/summary-rows.ts'
import type { Grain } from '../shared/dates.ts'
import { type Grouping, groupings, period, type Summary } from '../shared/summary.ts'
import { choiceOf } from './arguments.ts'
import type { Run } from './commands.ts'
import { withStore } from './stores.ts'

/** The whole summary, or with --by and --period a list of what they divide it into. */
export const summary: Run = async (given, language) => {
  const asked = period.parse({ from: given.text('from'), to: given.text('to') })
  const by = choiceOf(given, 'by', byGrouping)
  const grain = choiceOf(given, 'period', byPeriod)
  return withStore('peer', given, language, ({ db }) => {
    if (by === null && grain === null) return { output: asPrinted(summarise(db, asked)) }
    return { output: { ...asked, rows: summariseInRows(db, asked, { by, grain }) } }
  })
}

const byGrouping = new Map<string, Grouping>(groupings.map((grouping) => [grouping, grouping]))

const byPeriod = new Map<string, Grain>([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['half-year', 'half_year'],
  ['year', 'year'],
])

/** The keys that scripts rely on. The groupings that came later are asked for by name, with --by. */
function asPrinted(whole: Summary) {
  const {
    by_type: _type,
    by_word: _word,
    by_setting: _setting,
    direct_by_date: _direct,
    ...summed
  } = whole
  return summed
}
