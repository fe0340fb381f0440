import type { ReactNode } from 'react'
import { TextIn } from '../../i18n/index.ts'
import type { FieldError } from '../../kit/index.ts'
import { idOf } from '../fieldErrors.ts'
import type { QuestionProps } from './props.ts'
import { Label } from './wording.tsx'

export function ConsentQuestion({ question, value, onChange, fieldErrors }: QuestionProps<'consent'>) {
  return (
    <ConsentBox
      id={idOf(question.key)}
      ticked={value === true}
      onTick={ticked => onChange(ticked || undefined)}
      fieldError={fieldErrors.get(question.key)}
      hint={question.help && <TextIn text={question.help} />}
    >
      <Label text={<TextIn text={question.label} />} required={question.required} />
    </ConsentBox>
  )
}

type BoxProps = {
  readonly id: string
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly fieldError?: FieldError | undefined
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A text with a checkbox to agree; also used for the declarations. */
export function ConsentBox({ id, ticked, onTick, fieldError, hint, children }: BoxProps) {
  return (
    <div className={fieldError ? `field ${fieldError.kind}` : 'field'}>
      {fieldError && (
        <p className="error" id={`${id}-error`}>
          {fieldError.sentence}
        </p>
      )}
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-describedby={fieldError && `${id}-error`}
          onChange={event => onTick(event.target.checked)}
        />
        <span>
          {children}
          {hint && <span className="choice-hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}
