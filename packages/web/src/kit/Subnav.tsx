import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = {
  /** Accessible name of the navigation. */
  readonly label: string
  readonly items: readonly { readonly to: string; readonly words: string; readonly icon?: ReactNode }[]
}

/** Navigation between the parts of one page; keeps the query string. */
export function Subnav({ label, items }: Props) {
  // The first item is the parent path and matches exactly; the others also match the paths below them.
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
