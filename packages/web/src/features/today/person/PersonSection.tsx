import type { ReactNode } from 'react'
import { Button } from '../../../kit/index.ts'

export type PersonFact = {
  readonly text: string
  /** `ask`: it was not asked yet; `mind`: to be minded before anything else. */
  readonly tone?: 'ask' | 'mind' | undefined
}

type Props = {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly facts: readonly PersonFact[]
  readonly action: string
  readonly onChange: (() => void) | undefined
  readonly form: ReactNode
  readonly children?: ReactNode
}

/** One part of what is known of somebody, to read or to change. */
export function PersonSection({ id, title, name, facts, action, onChange, form, children }: Props) {
  return (
    <div className="person-part stack stack-s">
      <div className="row between">
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
        {onChange && (
          <Button look="plain" small onClick={onChange}>
            {action}
            <span className="visually-hidden"> {`${title}, ${name}`}</span>
          </Button>
        )}
      </div>
      {form ?? (
        <ul className="plain-list small">
          {facts.map(({ text, tone }) => (
            <li key={text} dir="auto">
              {tone === 'ask' ? <span className="gap">{text}</span> : tone === 'mind' ? <b>{text}</b> : text}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
