import type { ReactNode } from 'react'

/** `invalid` (red) can not be sent like this; `todo` (sun) is still to be asked. */
export type Trouble = { readonly kind: 'invalid' | 'todo'; readonly sentence: string }

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
  readonly trouble?: Trouble | undefined
  readonly children: (binding: FieldBinding) => ReactNode
}

/** One question with one input: label, hint, error, input, in that order. */
export function Field({ id, label, hint, trouble, children }: Props) {
  return (
    <div className={trouble ? `field ${trouble.kind}` : 'field'}>
      <label htmlFor={id}>{label}</label>
      <Below id={id} hint={hint} trouble={trouble} />
      {children(bindTo(id, hint, trouble))}
    </div>
  )
}

type GroupProps = Omit<Props, 'children'> & {
  readonly children: ReactNode
  /** Plain sub-fields (a date) rather than choices. */
  readonly className?: string
}

/** One question with several inputs: a fieldset whose legend is the label. `id` takes the focus of its error. */
export function FieldGroup({ id, label, hint, trouble, className, children }: GroupProps) {
  const { 'aria-describedby': describedBy } = bindTo(id, hint, trouble)
  return (
    <fieldset className={['field', trouble?.kind, className].filter(Boolean).join(' ')} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <Below id={id} hint={hint} trouble={trouble} />
      {children}
    </fieldset>
  )
}

function Below({ id, hint, trouble }: Pick<Props, 'id' | 'hint' | 'trouble'>) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {trouble && (
        <p className="error" id={`${id}-error`}>
          {trouble.sentence}
        </p>
      )}
    </>
  )
}

function bindTo(id: string, hint: ReactNode, trouble: Trouble | undefined): FieldBinding {
  const describedBy = [trouble && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(trouble?.kind === 'invalid' && { 'aria-invalid': true as const }),
  }
}
