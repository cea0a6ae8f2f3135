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
    // The message may hold what somebody wrote, so the name alone is printed.
    if (code === 'unexpected') console.error(`Unexpected error: ${nameOf(error)}`)
    return { ok: false, error: { code, detail } }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
