import type { ReactNode } from 'react'

export type SummaryRow = { readonly key: string; readonly label: ReactNode; readonly value: ReactNode }
type Props = {
  readonly id: string
  readonly title: ReactNode
  readonly rows: readonly SummaryRow[]
  /** A link to edit the content. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

export function SummaryCard({ id, title, rows, action, children }: Props) {
  return (
    <section className="card tight stack stack-s" aria-labelledby={id}>
      <div className="row between keep act">
        <h2 className="card-title" id={id}>
          {title}
        </h2>
        {action}
      </div>
      {children}
      {rows.length > 0 && (
        <dl className="summary">
          {rows.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
