import { addMinutes } from 'date-fns/addMinutes'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoWeekOf } from '../../src/shared/dates.ts'
import { backup } from '../../src/shared/safety.ts'
import { backupName, namesToKeep, newestFirst, readBackupName } from '../../src/upkeep/rotation.ts'

const at = (moment: string, suffix = ''): string => backupName(new Date(moment), suffix)
const dayOf = (name: string) => name.slice(0, 10)
const weekOf = (name: string) => isoWeekOf(dayOf(name))

/** Any moment of some years, and more often of the same days. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([day, minute]) => addMinutes(new Date('2025-12-01T00:00'), day * 24 * 60 + minute))
const suffix = fc.constantFrom('', '', '', '-before-version-3', '-replaced', '-replaced-2')
const someName = fc.tuple(moment, suffix).map(([when, end]) => backupName(when, end))
const usualName = moment.map((when) => backupName(when))

describe('a name', () => {
  test('tells when and why, and is what the contract takes', () => {
    fc.assert(
      fc.property(someName, fc.nat(), (name, bytes) => {
        const found = readBackupName(name)
        expect(found?.name).toBe(name)
        const { madeAt, reason } = found!
        expect(backup.parse({ name, madeAt, reason, bytes })).toEqual({
          name,
          madeAt,
          reason,
          bytes,
        })
      }),
    )
    expect(readBackupName('2026-11-22T0310.db')).toMatchObject({
      madeAt: '2026-11-22T03:10',
      reason: 'usual',
    })
    expect(readBackupName('2026-11-22T0310-before-version-3.db')?.reason).toBe('before-migration')
    expect(readBackupName('2026-11-22T0310-replaced-12.db')?.reason).toBe('replaced')
  })

  test.each([
    'log.db',
    'profile.json',
    '2026-11-22T0310.db.0123456789ab.tmp',
    '2026-11-22T0310-replaced.db-wal',
    '2026-02-30T0310.db',
    '2026-11-22T2410.db',
    '2026-11-22T0360.db',
    '2026-11-22T0310-mine.db',
    '2026-11-22T0310-before-version-.db',
    '../2026-11-22T0310.db',
  ])('that is none of ours is left alone: %s', (name) => {
    expect(readBackupName(name)).toBeNull()
  })

  test('sorts by moment and, of one minute, by the order in which stores were replaced', () => {
    const names = [
      at('2026-11-22T03:10'),
      at('2026-11-22T03:10', '-replaced'),
      at('2026-11-22T03:10', '-replaced-2'),
      at('2026-11-22T03:10', '-replaced-10'),
      at('2026-11-22T03:11'),
    ]
    expect(newestFirst(names).map(({ name }) => name)).toEqual([
      names[4],
      names[3],
      names[2],
      names[0],
      names[1],
    ])
  })
})

describe('of usual backups', () => {
  test('the newest of each of the last 7 days and of the last 4 weeks stay', () => {
    // Weeks 40 to 47, two a day, every day.
    const mornings = Array.from({ length: 56 }, (_, day) =>
      addMinutes(new Date('2026-09-28T09:00'), day * 1440),
    )
    const names = mornings.flatMap((morning) => [
      backupName(morning),
      backupName(addMinutes(morning, 8 * 60)),
    ])
    const kept = namesToKeep(names, names.at(-1)!)
    expect([...kept].toSorted()).toEqual([
      '2026-11-01T1700.db',
      '2026-11-08T1700.db',
      '2026-11-15T1700.db',
      '2026-11-16T1700.db',
      '2026-11-17T1700.db',
      '2026-11-18T1700.db',
      '2026-11-19T1700.db',
      '2026-11-20T1700.db',
      '2026-11-21T1700.db',
      '2026-11-22T1700.db',
    ])
  })

  test('a week that spans a new year counts as one', () => {
    const names = ['2026-12-27T0900.db', '2026-12-31T0900.db', '2027-01-02T0900.db']
    const later = Array.from({ length: 7 }, (_, day) => at(`2027-01-${String(11 + day)}T09:00`))
    const kept = namesToKeep([...names, ...later], later.at(-1)!)
    expect(names.filter((name) => kept.has(name))).toEqual([names[0], names[2]])
  })

  test('days without any do not use up the seven', () => {
    const names = Array.from({ length: 7 }, (_, week) => at(`2026-0${week + 1}-15T09:00`))
    expect(namesToKeep(names, names.at(-1)!).size).toBe(7)
  })

  test('whatever the days, exactly what the rule says stays while the clock is right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(usualName, { minLength: 1, maxLength: 80 }), (names) => {
        const sorted = names.toSorted().toReversed()
        const kept = namesToKeep(names, sorted[0]!)
        const newestOfEach = (spanOf: (name: string) => string, most: number) => {
          const spans = [...new Set(sorted.map(spanOf))].slice(0, most)
          return spans.map((span) => sorted.find((name) => spanOf(name) === span)!)
        }
        expect(kept).toEqual(new Set([...newestOfEach(dayOf, 7), ...newestOfEach(weekOf, 4)]))
      }),
    )
  })
})

const hours = ['01', '02', '03', '04', '05', '06']

test('the last three from before a migration stay, apart from the others', () => {
  const names = hours.map((hour) => at(`2026-11-22T${hour}:00`, '-before-version-3'))
  const usual = at('2026-11-22T09:00')
  expect(namesToKeep([...names, usual], usual)).toEqual(new Set([...names.slice(3), usual]))
})

test('the last three replaced stay, and the first of each day: what was there before any restore', () => {
  const names = ['10', '22'].flatMap((day) =>
    hours.map((hour) => at(`2026-11-${day}T${hour}:00`, '-replaced')),
  )
  const kept = namesToKeep(names, names.at(-1)!)
  expect(kept).toEqual(new Set([names[0], names[6], ...names.slice(-3)]))
})

test('the one made last always stays, whatever the clock said when the others were made', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someName, { maxLength: 60 }), someName, (names, made) => {
      expect(namesToKeep(names, made).has(made)).toBe(true)
    }),
  )
})

test('making backups one after the other comes to the same as letting go of all at once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someName, { minLength: 1, maxLength: 60 }), (unsorted) => {
      const names = newestFirst(unsorted)
        .map(({ name }) => name)
        .toReversed()
      let there: string[] = []
      for (const name of names) {
        const kept = namesToKeep([...there, name], name)
        there = [...there, name].filter((each) => kept.has(each))
      }
      expect(new Set(there)).toEqual(namesToKeep(names, names.at(-1)!))
    }),
  )
})

describe('when the clock was wrong', () => {
  const year2030 = Array.from({ length: 9 }, (_, day) => at(`2030-03-${String(day + 11)}T09:00`))
  const november = Array.from({ length: 9 }, (_, day) => at(`2026-11-${String(day + 11)}T09:00`))

  test('those from a clock ahead push out none that are made now', () => {
    const made = november.at(-1)!
    const kept = namesToKeep([...year2030, ...november], made)
    expect(november.filter((name) => kept.has(name))).toEqual(november.slice(2))
    expect(year2030.some((name) => kept.has(name))).toBe(true)
  })

  test('those made while it is set back push out none from before', () => {
    const back = at('2020-01-01T09:00')
    const before = namesToKeep(november, november.at(-1)!)
    const kept = namesToKeep([...before, back], back)
    expect(kept).toEqual(new Set([...before, back]))
  })

  test('there is an end to how many stay', () => {
    fc.assert(
      fc.property(fc.array(someName, { maxLength: 300 }), someName, (names, made) => {
        expect(namesToKeep(names, made).size).toBeLessThanOrEqual(2 * (7 + 4 + 3 + 3 + 7) + 1)
      }),
      { numRuns: 50 },
    )
  })
})
