import type { MonthsOfUnit } from '../shared/overview.ts'
import type { MonthRange } from '../shared/report.ts'
import type { Database } from '../vault/database.ts'
import { listTold } from './told-units.ts'
import { listUnits, placing, sameName } from './units.ts'
import { listMonths } from './work-overview.ts'

/**
 * Which months of each unit have been shared, registered ones first. A month is, when somebody has told
 * of work there; and also when somebody who worked there both before and after has shared it: then there
 * was none.
 */
export function listMonthsOfUnits(db: Database, range: MonthRange): MonthsOfUnit[] {
  const units = listUnits(db)
  const placed = placing(units)
  const told = listTold(db).filter(([, , unit]) => unit !== '')
  const keyOf = (unit: string) => {
    const registered = placed(unit)
    return registered ? `id ${registered.id}` : `name ${sameName(unit)}`
  }
  const byUnit = Map.groupBy(told, ([, , unit]) => keyOf(unit))
  const shared = readSharedMonths(db)
  const wanted = listMonths(range)

  const monthsOf = (key: string): string[] => {
    const logs = Map.groupBy(byUnit.get(key) ?? [], ([signerId]) => signerId)
    const stays = [...logs].map(([signerId, some]) => {
      const months = some.map(([, month]) => month).toSorted()
      return { signerId, first: months[0] ?? '', last: months.at(-1) ?? '' }
    })
    return wanted.filter((month) =>
      stays.some(
        ({ signerId, first, last }) =>
          first <= month && month <= last && shared.get(signerId)?.has(month),
      ),
    )
  }
  const { compare } = new Intl.Collator('sv', { numeric: true })
  const others = [...byUnit]
    .filter(([key]) => key.startsWith('name '))
    .map(([key, some]) => ({ key, unit: some[0]?.[2] ?? '', region: '' }))
    .toSorted((one, other) => compare(one.unit, other.unit))
  return [
    ...units.map(({ id, name, region }) => ({ key: `id ${id}`, unit: name, region })),
    ...others,
  ].map(({ key, unit, region }) => ({ unit, region, months: monthsOf(key) }))
}

function readSharedMonths(db: Database): Map<number, Set<string>> {
  const rows = db
    .prepare<[], [signerId: number, month: string]>('SELECT signer_id, month FROM months')
    .raw()
    .all()
  return new Map(
    [...Map.groupBy(rows, ([signerId]) => signerId)].map(([signerId, some]) => [
      signerId,
      new Set(some.map(([, month]) => month)),
    ]),
  )
}
