import type { Standing } from '../people/standing.ts'

/** What a mark says: how somebody stands, or, between two moments: in it already, new, gone since. */
export type MarkKind = Standing | 'there' | 'new' | 'gone'

/** How large the shapes below are drawn. */
const unit = 12

type Props = { readonly kind: MarkKind; readonly isKnown?: boolean | undefined; readonly radius?: number }

/** The mark of one person: the shape says it, never the colour alone; a double rim was known at intake. */
export function Mark({ kind, isKnown = false, radius = unit }: Props) {
  return (
    <g transform={radius === unit ? undefined : `scale(${Math.round((radius / unit) * 100) / 100})`}>
      {shapeOf(kind)}
      {isKnown && <circle className="m-known" r="15.5" />}
    </g>
  )
}

function shapeOf(kind: MarkKind) {
  switch (kind) {
    case 'main':
      return <circle className="m-main" r="12" />
    case 'coming':
      return (
        <>
          <circle className="m-full" r="12" />
          <path className="m-sign" d="M-5 .5l3.5 3.5L5.5-4" />
        </>
      )
    case 'waiting':
      return (
        <>
          <circle className="m-line" r="11" />
          <path className="m-sign" d="M-4.5 0h.01M0 0h.01M4.5 0h.01" />
        </>
      )
    case 'not-coming':
      return (
        <>
          <circle className="m-soft" r="11" />
          <path className="m-sign" d="M-4-4l8 8M4-4l-8 8" />
        </>
      )
    case 'not-yet':
      return <rect className="m-soft m-dash" x="-8" y="-8" width="16" height="16" rx="2" transform="rotate(45)" />
    case 'not-invited':
      return (
        <>
          <rect className="m-soft" x="-8" y="-8" width="16" height="16" rx="2" transform="rotate(45)" />
          <path className="m-sign" d="M-5 0h10" />
        </>
      )
    case 'informs':
      return (
        <>
          <rect className="m-soft" x="-10.5" y="-10.5" width="21" height="21" rx="3" />
          <path className="m-sign" d="M0-5h.01M0 0v5.5" />
        </>
      )
    case 'there':
      return <circle className="m-full" r="10" />
    case 'new':
      return (
        <>
          <circle className="m-full" r="12" />
          <path className="m-sign" d="M-5 0h10M0-5v10" />
        </>
      )
    case 'gone':
      return <circle className="m-soft m-dash" r="9" />
    default:
      return kind satisfies never
  }
}

/** A mark beside a word. */
export function MarkIcon(props: Props) {
  return (
    <svg className="mark" viewBox="-18 -18 36 36" aria-hidden="true">
      <Mark {...props} />
    </svg>
  )
}
