import * as z from 'zod/mini'

/** What a session can be logged from, beside the line and the form. */
export const originKinds = ['list', 'plan', 'group', 'meeting', 'record'] as const

export const sessionOrigin = z.strictObject({ kind: z.enum(originKinds), id: z.int() })
export type SessionOrigin = z.infer<typeof sessionOrigin>
