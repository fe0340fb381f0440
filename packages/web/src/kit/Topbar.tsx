import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'

type Props = { readonly name: string; readonly home?: string; readonly children?: ReactNode }

/** The top of a page in an organisation's name. */
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
