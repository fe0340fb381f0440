import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'

type Props = { readonly name: string; readonly home?: string; readonly children?: ReactNode }

/** Page header with the organisation's name. */
export function Topbar({ name, home = '/', children }: Props) {
  return (
    <header className="topbar">
      <div>
        <a className="logo" href={home}>
          <Logo />
          {name}
        </a>
        {children}
      </div>
    </header>
  )
}
