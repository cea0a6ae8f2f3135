import { expect, expectTypeOf, test } from 'vitest'
import { type Api, type Handlers, bridge, calls, contract } from '../../src/shared/contract.ts'
import type { NewSession, Session } from '../../src/shared/session.ts'
import type { Summary } from '../../src/shared/summary.ts'
import { aSession } from '../support/a-session.ts'

test('the bridge names each channel after its noun and verb', async () => {
  const sent: [string, unknown][] = []
  const api = bridge(async (channel, input) => sent.push([channel, input]))
  await api.sessions.log(aSession())
  await api.units.list()
  expect(sent).toEqual([
    ['sessions.log', aSession()],
    ['units.list', undefined],
  ])
})

test('the bridge has exactly the calls of the contract', () => {
  const api: Record<string, object> = bridge(async () => null)
  const bridged = Object.entries(api).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  const channels = [...calls()].map(({ channel }) => channel)
  expect(bridged).toEqual(channels)
  expect(new Set(channels).size).toBe(channels.length)
  expect(channels).toContain('sharing.saveAgain')
})

test('the bridge answers what was sent back, and lets a refusal through', async () => {
  expect(await bridge(async () => []).units.list()).toEqual([])
  const refusing = bridge(() => Promise.reject(new Error('no')))
  await expect(refusing.units.list()).rejects.toThrow('no')
})

test('a call takes what its shape takes and nothing more', () => {
  const { input } = contract.sessions.log
  expect(input.safeParse(aSession()).success).toBe(true)
  expect(input.safeParse({ ...aSession(), id: 1 }).success).toBe(false)
  expect(contract.app.state.input.safeParse(undefined).success).toBe(true)
  expect(contract.app.state.input.safeParse({}).success).toBe(false)
})

test('types: a handler takes the parsed input and may answer at once or later', () => {
  expectTypeOf<Handlers['sessions']['log']>().parameter(0).toEqualTypeOf<NewSession>()
  expectTypeOf<() => Session>().toExtend<Handlers['sessions']['log']>()
  expectTypeOf<() => Promise<Session>>().toExtend<Handlers['sessions']['log']>()
  expectTypeOf<() => string>().not.toExtend<Handlers['sessions']['log']>()
})

test('types: handlers that lack a call do not compile', () => {
  type WithoutNoun = Omit<Handlers, 'units'>
  type WithoutVerb = Omit<Handlers, 'sessions'> & { sessions: Omit<Handlers['sessions'], 'log'> }
  expectTypeOf<Handlers>().toExtend<Handlers>()
  expectTypeOf<WithoutNoun>().not.toExtend<Handlers>()
  expectTypeOf<WithoutVerb>().not.toExtend<Handlers>()
})

test('types: the window sees the same calls as promises', () => {
  expectTypeOf<Api['summaries']['summarise']>().returns.resolves.toEqualTypeOf<Summary>()
  expectTypeOf<Api['units']['list']>().parameters.toEqualTypeOf<[]>()
  expectTypeOf<Api['sessions']['log']>().parameters.toEqualTypeOf<[NewSession]>()
})
