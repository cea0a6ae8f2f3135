import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IdleLock } from '../../src/main/idle-lock.ts'

let heard: unknown[]
let idle: IdleLock
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  idle = new IdleLock({
    soon: (seconds) => heard.push(seconds),
    over: () => heard.push('over'),
  })
})
afterEach(() => {
  idle.end()
  vi.useRealTimers()
})

test('warns half a minute before the time is over', () => {
  idle.begin(5)
  wait(4 * 60 + 29)
  expect(heard).toEqual([])
  wait(1)
  expect(heard).toEqual([30])
  wait(29)
  expect(heard).toEqual([30])
  wait(1)
  expect(heard).toEqual([30, 'over'])
})

test('begins anew when somebody uses the profile, also after the warning', () => {
  idle.begin(1)
  wait(29)
  idle.inUse()
  wait(29)
  expect(heard).toEqual([])
  wait(20)
  expect(heard).toEqual([30])
  idle.inUse()
  wait(29)
  expect(heard).toEqual([30])
  wait(1)
  expect(heard).toEqual([30, 30])
  wait(30)
  expect(heard).toEqual([30, 30, 'over'])
})

test('counts by the new time when it is changed', () => {
  idle.begin(60)
  wait(30)
  idle.begin(2)
  wait(2 * 60)
  expect(heard).toEqual([30, 'over'])
})

test('counts nothing before it begins, after its end, or twice', () => {
  idle.inUse()
  wait(10_000)
  expect(heard).toEqual([])
  idle.begin(1)
  wait(60)
  wait(10_000)
  expect(heard).toEqual([30, 'over'])
  idle.inUse()
  wait(10_000)
  expect(heard).toEqual([30, 'over'])
  idle.begin(1)
  wait(40)
  idle.end()
  idle.inUse()
  wait(10_000)
  expect(heard).toEqual([30, 'over', 30])
})

test('counts nothing while a work is under way, and begins anew after the last', async () => {
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()]
  idle.begin(1)
  wait(40)
  const done = idle.during(() => first.promise)
  const failed = idle.during(() => second.promise)
  wait(10_000)
  idle.inUse()
  wait(10_000)
  first.resolve('done')
  expect(await done).toBe('done')
  wait(10_000)
  expect(heard).toEqual([30])
  second.reject(new Error('not done'))
  await expect(failed).rejects.toThrow('not done')
  wait(59)
  expect(heard).toEqual([30, 30])
  wait(1)
  expect(heard).toEqual([30, 30, 'over'])
})

test('begins nothing by a work that outlasts the profile, nor saves one that is over', async () => {
  const work = Promise.withResolvers<void>()
  idle.begin(1)
  const done = idle.during(() => work.promise)
  idle.end()
  work.resolve()
  await done
  wait(10_000)
  expect(heard).toEqual([])

  idle.begin(1)
  vi.setSystemTime(Date.now() + 60 * 60_000)
  await idle.during(async () => {})
  expect(heard).toEqual(['over'])
})

test('is over for whoever wakes a computer that slept, since timers slept too', () => {
  idle.begin(5)
  wait(60)
  vi.setSystemTime(Date.now() + 60 * 60_000)
  idle.inUse()
  expect(heard).toEqual(['over'])
  idle.inUse()
  wait(10_000)
  expect(heard).toEqual(['over'])
})

test('counts on when the clock is set back', () => {
  idle.begin(1)
  vi.setSystemTime(Date.now() - 60 * 60_000)
  wait(20)
  idle.inUse()
  wait(60)
  expect(heard).toEqual([30, 'over'])
})
