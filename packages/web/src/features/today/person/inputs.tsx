import type { FieldValues } from '../../../form/sessionFields.ts'
import { Field, type FieldError } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

/** The fields of one form: the id before each field's own, what was typed, and how it is changed. */
export type Inputs = {
  readonly id: string
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
}

type Props = {
  readonly inputs: Inputs
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  readonly fieldError?: FieldError | undefined
}

export function Check({ inputs, field, label }: Pick<Props, 'inputs' | 'field' | 'label'>) {
  return (
    <label className="choice">
      <input
        id={`${inputs.id}-${field}`}
        type="checkbox"
        checked={inputs.values[field] === 'yes'}
        onChange={event => inputs.set(field, event.target.checked ? 'yes' : '')}
      />
      <span>{label}</span>
    </label>
  )
}

type Option = { readonly value: string; readonly label: string }
/** `none`: what it says while nothing is chosen. */
type ChooseProps = Props & { readonly options: readonly Option[]; readonly none?: string | undefined }

export function Choose({ inputs, field, label, hint, fieldError, options, none }: ChooseProps) {
  return (
    <Field id={`${inputs.id}-${field}`} label={label} hint={hint} fieldError={fieldError}>
      {binding => (
        <select
          {...binding}
          value={inputs.values[field] ?? ''}
          onChange={event => inputs.set(field, event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TypedProps = Props & { readonly most: number; readonly lines?: number; readonly type?: 'text' | 'email' }

/** A text about another person: the browser fills in nothing of its user. */
export function Typed({ inputs, field, most, ...more }: TypedProps) {
  return (
    <TextField
      id={`${inputs.id}-${field}`}
      value={inputs.values[field] ?? ''}
      onChange={typed => inputs.set(field, typed)}
      maxLength={most}
      autoComplete="off"
      {...more}
    />
  )
}

/** A time of the day, as the browser asks it. */
export function TimeField({ inputs, field, label, fieldError }: Props) {
  return (
    <div className="time-field">
      <Field id={`${inputs.id}-${field}`} label={label} fieldError={fieldError}>
        {binding => (
          <input
            {...binding}
            type="time"
            value={inputs.values[field] ?? ''}
            onChange={event => inputs.set(field, event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}
