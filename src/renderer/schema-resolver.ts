import type { FieldErrors, FieldValues, Path, Resolver } from 'react-hook-form'
import type * as z from 'zod/mini'

/**
 * Lets a schema from `shared` judge a form. `toInput` makes of the fields what the schema reads; a
 * field's error is the refusal code of its first issue. What the schema nests may be a field of its own.
 */
export function schemaResolver<Fields extends FieldValues, Schema extends z.ZodMiniType>(
  schema: Schema,
  toInput: (fields: Fields) => unknown,
): Resolver<Fields, unknown, z.infer<Schema>> {
  return (fields) => {
    const result = schema.safeParse(toInput(fields))
    if (result.success) return { values: result.data, errors: {} }
    const errors: Partial<Record<string, { type: string; message: string }>> = {}
    for (const { path, message } of result.error.issues) {
      const name = path.findLast((part) => Object.hasOwn(fields, part)) ?? path[0] ?? 'root'
      const field = String(name) as Path<Fields>
      errors[field] ??= { type: 'refusal', message }
    }
    return { values: {}, errors: errors as FieldErrors<Fields> }
  }
}
