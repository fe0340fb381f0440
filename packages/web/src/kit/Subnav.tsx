import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = {
  /** What these are parts of, for who listens. */
  readonly label: string
  readonly items: readonly { readonly to: string; readonly words: string; readonly icon?: ReactNode }[]
}

/** The parts of one place, beside each other; the search of the address goes along. */
export function Subnav({ label, items }: Props) {
  // The first is the place itself, and below it lie the others; of those, what lies below belongs to them.
  const [first] = items
  return (
    <nav className="subnav" aria-label={label}>
      {items.map(({ to, words, icon }) => (
        <Link key={to} to={to} search={true} activeOptions={{ exact: to === first?.to, includeSearch: false }}>
          {icon}
          {words}
        </Link>
      ))}
    </nav>
  )
}
