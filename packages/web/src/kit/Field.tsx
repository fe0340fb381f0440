import type { ReactNode } from 'react'

/** `invalid` (red): the value is rejected. `todo` (yellow): the value is missing. */
export type FieldError = { readonly kind: 'invalid' | 'todo'; readonly sentence: string }

/** The attributes that tie an input to its label, hint and error. */
export type FieldBinding = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type Props = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fieldError?: FieldError | undefined
  readonly children: (binding: FieldBinding) => ReactNode
}

/** One question with one input, in the order label, hint, error, input. */
export function Field({ id, label, hint, fieldError, children }: Props) {
  return (
    <div className={fieldError ? `field ${fieldError.kind}` : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Below id={id} hint={hint} fieldError={fieldError} />
      {children(bindTo(id, hint, fieldError))}
    </div>
  )
}

type GroupProps = Omit<Props, 'children'> & {
  readonly children: ReactNode
  /** Class for plain sub-fields (such as date parts) instead of choices. */
  readonly className?: string
}

/** One question with several inputs: a fieldset with the label as legend. `id` is the target of its error link. */
export function FieldGroup({ id, label, hint, fieldError, className, children }: GroupProps) {
  const { 'aria-describedby': describedBy } = bindTo(id, hint, fieldError)
  return (
    <fieldset
      className={['field', fieldError?.kind, className].filter(Boolean).join(' ')}
      aria-describedby={describedBy}
    >
      <legend>{label}</legend>
      <Below id={id} hint={hint} fieldError={fieldError} />
      {children}
    </fieldset>
  )
}

function Below({ id, hint, fieldError }: Pick<Props, 'id' | 'hint' | 'fieldError'>) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fieldError && (
        <p className="error" id={`${id}-error`}>
          {fieldError.sentence}
        </p>
      )}
    </>
  )
}

function bindTo(id: string, hint: ReactNode, fieldError: FieldError | undefined): FieldBinding {
  const describedBy = [fieldError && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(fieldError?.kind === 'invalid' && { 'aria-invalid': true as const }),
  }
}
