import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: string
  /** Beside the title: a link or a word. */
  readonly beside?: ReactNode
  readonly flat?: boolean
  readonly children: ReactNode
}

/** A part of the dossier, with a heading that a link can lead to. */
export function Card({ id, title, beside, flat, children }: Props) {
  return (
    <section className={`card tight stack stack-s${flat ? ' flat' : ''}`} aria-labelledby={id}>
      <div className="row between keep act">
        <h2 className="card-title" id={id} tabIndex={-1}>
          {title}
        </h2>
        {beside && <div style={{ marginBlock: '-.6rem' }}>{beside}</div>}
      </div>
      {children}
    </section>
  )
}
