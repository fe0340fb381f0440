import { Field, type FieldError } from '../../../kit/index.ts'

type Props<Value extends string> = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly empty: string
  readonly value: string | undefined
  readonly options: readonly (readonly [value: Value, words: string])[]
  readonly onChange: (value: string) => void
  readonly fieldError?: FieldError | undefined
}

/** One of a few, in the browser's own list. */
export function ChoiceField<Value extends string>({ empty, value, options, onChange, ...field }: Props<Value>) {
  return (
    <Field {...field}>
      {binding => (
        <select {...binding} value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{empty}</option>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
