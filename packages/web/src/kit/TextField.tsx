import type { ReactNode } from 'react'
import { Field, type FieldError } from './Field.tsx'
import { withoutUnseen } from './withoutUnseen.ts'

type Props = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fieldError?: FieldError | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength: number
  /** Initial number of rows; 1 renders a single-line input. */
  readonly lines?: number
  readonly width?: string
  readonly type?: 'text' | 'email' | 'search'
  readonly inputMode?: 'numeric' | 'text'
  /** The `autocomplete` attribute; use 'off' for another person's data. */
  readonly autoComplete?: string
}

/** A text field, single-line or multi-line. */
export function TextField({
  id,
  label,
  hint,
  fieldError,
  value,
  onChange,
  maxLength,
  lines = 1,
  width,
  type = 'text',
  inputMode,
  autoComplete,
}: Props) {
  return (
    <Field id={id} label={label} hint={hint} fieldError={fieldError}>
      {binding =>
        lines > 1 ? (
          <textarea
            {...binding}
            rows={lines}
            maxLength={maxLength}
            value={value}
            style={{ minBlockSize: `${lines * 1.55 + 1.4}em` }}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input
            {...binding}
            type={type}
            inputMode={inputMode}
            autoComplete={autoComplete}
            maxLength={maxLength}
            value={value}
            style={{ maxInlineSize: width }}
            onChange={event => onChange(withoutUnseen(event.target.value))}
          />
        )
      }
    </Field>
  )
}
