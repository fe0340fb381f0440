import { FieldGroup } from '../../../../kit/index.ts'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { fieldId } from '../PreparationContext.ts'
import type { PreparationForm } from './usePreparationForm.ts'

type Props = {
  readonly form: PreparationForm
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly errors?: ReturnType<typeof useSubmitErrors>
}

/** One of a few answers. */
export function FormChoices({ form, field, label, hint, options, errors }: Props) {
  const id = fieldId(form.name, field)
  return (
    <FieldGroup id={id} label={label} hint={hint} fieldError={errors?.fieldErrorOf(id)}>
      <div className="opts">
        {options.map(({ value, label: words }, index) => (
          <label key={value} className="choice">
            <input
              // The first is where the summary of errors leads.
              id={index === 0 ? id : `${id}-${value}`}
              type="radio"
              name={id}
              checked={form.values[field] === value}
              onChange={() => form.set(field, value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
