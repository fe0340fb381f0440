import type { ReactNode } from 'react'

/** `invalid` (red) can not be sent like this; `todo` (sun) is still to be asked. */
export type FieldError = { readonly kind: 'invalid' | 'todo'; readonly sentence: string }

/** What an input needs to belong to its question. */
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

/** One question with one input: label, hint, error, input, in that order. */
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
  /** Plain sub-fields (a date) rather than choices. */
  readonly className?: string
}

/** One question with several inputs: a fieldset whose legend is the label. `id` takes the focus of its error. */
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
