import type { Call } from '../shared/call.ts'
import type { Reply } from '../shared/contract.ts'
import type { Refusal } from '../shared/refusal.ts'
import { asRefusal } from '../vault/failures.ts'

/**
 * Reads the input by the call's schema, runs the handler, and answers with its value or a refusal,
 * of which it tells.
 */
export async function answer(
  call: Call,
  handler: (input: never) => unknown,
  input: unknown,
  tell: (refusal: Refusal) => void = () => {},
): Promise<Reply> {
  try {
    return { ok: true, value: await handler(call.input.parse(input) as never) }
  } catch (error) {
    const refusal = asRefusal(error)
    tell(refusal)
    return { ok: false, error: { code: refusal.code, detail: refusal.detail } }
  }
}
