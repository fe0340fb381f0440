import { TextField } from '../../../../kit/TextField.tsx'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { fieldId } from '../PreparationContext.ts'
import type { PreparationForm } from './usePreparationForm.ts'

type Props = {
  readonly form: PreparationForm
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  readonly most: number
  readonly lines?: number
  readonly width?: string
  readonly isNumber?: boolean
  readonly errors?: ReturnType<typeof useSubmitErrors>
}

/** A text of a form, kept while it is typed. */
export function FormText({ form, field, label, hint, most, lines = 1, width, isNumber = false, errors }: Props) {
  const id = fieldId(form.name, field)
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      fieldError={errors?.fieldErrorOf(id)}
      value={form.values[field] ?? ''}
      onChange={typed => form.set(field, typed)}
      maxLength={most}
      lines={lines}
      autoComplete="off"
      {...(width && { width })}
      {...(isNumber && { inputMode: 'numeric' as const })}
    />
  )
}
