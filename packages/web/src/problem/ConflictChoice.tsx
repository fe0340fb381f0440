import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../kit/index.ts'

type Choice = { readonly words: string; readonly onClick: () => void }
type Props = {
  readonly title: string
  readonly text: string
  readonly mine: Choice
  readonly theirs: Choice
  /** The effect of each choice on the other user's changes. */
  readonly hint: string
  /** What the other user changed. */
  readonly children: ReactNode
}

/**
 * Shown when another user saved first: lists their changes and takes focus. Nothing is saved until the user chooses.
 */
export function ConflictChoice({ title, text, mine, theirs, hint, children }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} className="note sun stack stack-s" tabIndex={-1} aria-labelledby="conflict">
      <h2 id="conflict" className="card-title">
        {title}
      </h2>
      <p>{text}</p>
      {children}
      <div className="row">
        <Button onClick={mine.onClick}>{mine.words}</Button>
        <Button look="quiet" onClick={theirs.onClick}>
          {theirs.words}
        </Button>
      </div>
      <p className="small">{hint}</p>
    </section>
  )
}
