import type { ReactNode } from 'react'

type Props = { readonly id: string; readonly title: string; readonly lead?: string; readonly children: ReactNode }

/** One section of a variant's settings. */
export function Part({ id, title, lead, children }: Props) {
  return (
    <section className="card tight stack variant-part" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className="stack stack-s">
        <h2 className="card-title" id={`${id}-title`}>
          {title}
        </h2>
        {lead && <p className="small soft">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
