import { type ReactNode, useId } from 'react'

/**
 * A list that is on its way: said in words, to a screen reader too, over three grey bars. The words are a heading inside the status,
 * for a heading itself may not have that role (https://www.w3.org/TR/html-aria/#docconformance).
 */
export function LoadingCard({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useId()
  return (
    <section className="card stack stack-s" aria-labelledby={heading} aria-busy="true">
      <div role="status">
        <h2 id={heading}>{title}</h2>
      </div>
      {children}
      <div className="stack stack-s" aria-hidden="true">
        <i className="ghost" />
        <i className="ghost" />
        <i className="ghost" />
      </div>
    </section>
  )
}
