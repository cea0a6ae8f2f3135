import { expect, test, vi } from 'vitest'
import { contract } from '../../src/shared/contract.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { answer } from '../../src/main/answer.ts'
import { aSession } from '../support/a-session.ts'

const { log } = contract.sessions

test('answers with what the handler returns', async () => {
  const reply = await answer(log, (session: object) => ({ ...session, id: 7 }), aSession())
  expect(reply).toEqual({ ok: true, value: { ...aSession(), id: 7 } })
})

test('refuses input of another shape before the handler sees it', async () => {
  const handler = vi.fn<() => void>()
  const reply = await answer(log, handler, { ...aSession(), minutes: -5 })
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-minutes' } })
  expect(handler).not.toHaveBeenCalled()
})

test('refuses a field the contract does not know', async () => {
  const reply = await answer(log, () => null, { ...aSession(), diagnosis: 'x' })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('passes a refusal on with its detail', async () => {
  const refuse = () => {
    throw new Refusal('file-exists', { file: 'a.peerlogg' })
  }
  expect(await answer(log, refuse, aSession())).toEqual({
    ok: false,
    error: { code: 'file-exists', detail: { file: 'a.peerlogg' } },
  })
})

test('says of an unforeseen error only that it happened, and tells main of it', async () => {
  const told: Refusal[] = []
  const error = new TypeError('what somebody wrote in a note')
  const fail = () => {
    throw error
  }
  const reply = await answer(log, fail, aSession(), (refusal) => told.push(refusal))
  expect(reply).toEqual({ ok: false, error: { code: 'unexpected', detail: {} } })
  expect(told).toMatchObject([{ code: 'unexpected', cause: error }])
})
