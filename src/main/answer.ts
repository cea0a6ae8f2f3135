import { asRefusal } from '../vault/failures.ts'
import type { Call, Reply } from '../shared/contract.ts'

/** Reads the input by the call's schema, runs the handler, and answers with its value or a refusal. */
export async function answer(
  call: Call,
  handler: (input: never) => unknown,
  input: unknown,
): Promise<Reply> {
  try {
    return { ok: true, value: await handler(call.input.parse(input) as never) }
  } catch (error) {
    const { code, detail } = asRefusal(error)
    if (code === 'unexpected') console.error(`Unexpected error: ${nameOf(error)}`)
    return { ok: false, error: { code, detail } }
  }
}

/** Name and code of an error. Its message may hold what somebody wrote and is never printed. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
