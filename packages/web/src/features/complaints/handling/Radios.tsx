import { type FieldError, FieldGroup } from '../../../kit/index.ts'

type Props<Value extends string> = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (value: Value) => void
  readonly fieldError: FieldError | undefined
}

/** One choice of a few; the id of the first is the target of its error. */
export function Radios<Value extends string>({
  name,
  label,
  hint,
  options,
  value,
  onChange,
  fieldError,
}: Props<Value>) {
  return (
    <FieldGroup id={name} label={label} hint={hint} fieldError={fieldError}>
      {options.map((one, index) => (
        <label key={one.value} className="choice">
          <input
            id={index === 0 ? name : `${name}-${one.value}`}
            type="radio"
            name={name}
            checked={value === one.value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.label}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
