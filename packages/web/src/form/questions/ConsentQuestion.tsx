import { localize } from '@kring/domain/language'
import type { ReactNode } from 'react'
import type { Trouble } from '../../kit/index.ts'
import { idOf } from '../troubles.ts'
import type { QuestionProps } from './props.ts'
import { Label } from './wording.tsx'

export function ConsentQuestion({ question, value, onChange, troubles, locale }: QuestionProps<'consent'>) {
  return (
    <ConsentBox
      id={idOf(question.key)}
      ticked={value === true}
      onTick={ticked => onChange(ticked || undefined)}
      trouble={troubles.get(question.key)}
      hint={question.help && localize(question.help, locale)}
    >
      <Label text={localize(question.label, locale)} required={question.required} />
    </ConsentBox>
  )
}

type BoxProps = {
  readonly id: string
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly trouble?: Trouble | undefined
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** A text to agree to; also used for what is declared at the end. */
export function ConsentBox({ id, ticked, onTick, trouble, hint, children }: BoxProps) {
  return (
    <div className={trouble ? `field ${trouble.kind}` : 'field'}>
      {trouble && (
        <p className="error" id={`${id}-error`}>
          {trouble.sentence}
        </p>
      )}
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          aria-describedby={trouble && `${id}-error`}
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
