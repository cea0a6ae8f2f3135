import {
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useController,
} from 'react-hook-form'
import type { RefusalDetail } from '../shared/refusal.ts'
import { useSentence } from './words/use-sentence.ts'

/** What a field of `ui/` needs of a form: its value, its changes and the sentence of its error. */
export function useFormField<
  Fields extends FieldValues,
  Name extends FieldPath<Fields>,
  Context,
  Output,
>(control: Control<Fields, Context, Output>, name: Name, detail: RefusalDetail = {}) {
  const sentence = useSentence()
  const { field, fieldState } = useController({ control, name })
  const code = fieldState.error?.message
  return {
    value: field.value,
    onChange: field.onChange as (value: FieldPathValue<Fields, Name>) => void,
    onBlur: field.onBlur,
    ref: field.ref,
    error: code === undefined ? undefined : sentence(code, detail),
  }
}
