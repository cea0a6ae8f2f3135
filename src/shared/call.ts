import * as z from 'zod/mini'

/** A question that the window may ask, and its answer. */
export interface Call<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly input: Input
  readonly output: Output
}

export const call = <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  input: Input,
  output: Output,
): Call<Input, Output> => ({ input, output })

export const nothing = z.void()

/** A saved file. The folder is left out: paths can name people. */
export const savedFile = z.strictObject({ file: z.string() })
