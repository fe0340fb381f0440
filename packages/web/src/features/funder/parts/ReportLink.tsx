import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressOf } from '../address.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import type { ReportSearch } from '../search.ts'

type Props = { readonly search: ReportSearch; readonly isCurrent: boolean; readonly children: ReactNode }

/** To another period of the same report, where it is read: by its funder, or by the operator before it is published. */
export function ReportLink({ search, isCurrent, children }: Props) {
  const { preview } = useOpenEdition()
  const common = {
    search: addressOf(search),
    resetScroll: false,
    activeOptions: { exact: true },
    'aria-current': isCurrent ? ('true' as const) : undefined,
  }
  return preview === undefined ? (
    <Link to="/reports" {...common}>
      {children}
    </Link>
  ) : (
    <Link to="/releases/$funder/$grant/$asOf/$number/as-funder" params={preview} {...common}>
      {children}
    </Link>
  )
}
