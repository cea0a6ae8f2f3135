import { expect, test } from 'vitest'
import { keyOf, noticesFor } from '../../../src/renderer/safety/notices.ts'
import type { Finding, Safety } from '../../../src/shared/safety.ts'

const today = '2026-11-22'
const well: Safety = {
  lockAfterMinutes: 5,
  isHiddenFromCapture: false,
  isRecoveryChecked: true,
  keychain: 'off',
  backups: { folder: '/backups', lastAt: '2026-11-21T15:00:00.000Z', failedSince: null },
  secondBackups: null,
}
const found = (code: Finding['code']): Finding => ({ code, detail: {} })
const failing = (failedSince: string) => ({ ...well.backups, failedSince })

const told = (findings: Finding[], safety?: Safety, putAway: readonly string[] = []) =>
  noticesFor({ findings }, safety, today, (notice) => putAway.includes(keyOf(notice))).map(keyOf)

test('says nothing when all is well, or nothing is known yet', () => {
  expect(told([], well)).toEqual([])
  expect(told([])).toEqual([])
})

test('tells of backups once they have failed for seven days', () => {
  expect(told([], { ...well, backups: failing('2026-11-16T12:00:00.000Z') })).toEqual([])
  expect(told([], { ...well, backups: failing('2026-11-15T12:00:00.000Z') })).toEqual(['backups'])
  const second = {
    ...well,
    secondBackups: { ...failing('2026-10-01T12:00:00.000Z'), isAway: false },
  }
  expect(told([], second)).toEqual(['second-backups'])
})

test('tells three things at most, what was found first, and the next when one is closed', () => {
  const findings = [found('changes-missing'), found('clock-set-back')]
  const safety = {
    ...well,
    isRecoveryChecked: false,
    backups: failing('2026-11-01T12:00:00.000Z'),
  }
  expect(told(findings, safety)).toEqual(['changes-missing', 'clock-set-back', 'backups'])
  expect(told(findings, safety, ['clock-set-back'])).toEqual([
    'changes-missing',
    'backups',
    'recovery-code',
  ])
})

test('confirms first what was put in place on the way in', () => {
  const putInPlace = { from: 'backup', hasReplaced: true } as const
  const findings = [found('clock-set-back')]
  expect(noticesFor({ putInPlace, findings }, well, today, () => false).map(keyOf)).toEqual([
    'put-in-place',
    'clock-set-back',
  ])
})
