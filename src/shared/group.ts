import * as z from 'zod/mini'
import type { ActivityCode } from './activities.ts'
import { because, date, oneOf, optionalLine, requiredLine, time, wholeNumber } from './fields.ts'
import { recurrence } from './group-recurrence.ts'
import { activityCode, type Setting, settings } from './session.ts'

/** What a group usually is. Offered first; any activity will do. */
export const usualGroupActivities: readonly ActivityCode[] = ['D10', 'D08', 'D07', 'D09']

const groupFields = z.strictObject({
  name: requiredLine(80),
  activity: activityCode,
  /** Empty without one. */
  unit: optionalLine(80),
  /** Of the unit; empty without one. */
  setting: oneOf<Setting | ''>(['', ...settings.map(({ code }) => code)], 'unknown-setting'),
  /** How long it usually takes. */
  minutes: wholeNumber(1, 1440, 'bad-minutes'),
  /** When it usually begins, HH:MM; empty when that differs. */
  start: time,
  recurrence,
  /** The last day; empty while it goes on. */
  endedOn: z.union([z.literal(''), date], because('bad-date')),
})

const error = (code: Parameters<typeof because>[0], path: string) => ({
  ...because(code),
  path: [path],
})

/** A group or activity that the peer supporter arranges again and again. */
export const newGroup = groupFields.check(
  z.refine(
    ({ unit, setting }) => unit === '' || setting !== '',
    error('setting-missing', 'setting'),
  ),
  z.refine(({ unit, setting }) => unit !== '' || setting === '', error('text-missing', 'unit')),
  z.refine(
    ({ recurrence: recurs, endedOn }) =>
      endedOn === '' || recurs.kind === 'none' || endedOn >= recurs.first,
    error('ends-before-it-begins', 'endedOn'),
  ),
)
export type NewGroup = z.infer<typeof newGroup>

/** A session that was logged from a group: held, or called off. */
export const groupSession = z.strictObject({
  id: z.int(),
  date: z.string(),
  happened: z.boolean(),
  participants: z.int(),
})
export type GroupSession = z.infer<typeof groupSession>

export const group = z.extend(groupFields, { id: z.int() })
export type Group = z.infer<typeof group>

export const groupWithSessions = z.extend(group, {
  /** Those that were asked for, by day. */
  sessions: z.array(groupSession),
})
export type GroupWithSessions = z.infer<typeof groupWithSessions>
