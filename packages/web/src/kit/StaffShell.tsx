import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import { Tag } from './Tag.tsx'

export type NavItem = {
  readonly to: string
  readonly icon: IconName
  readonly label: string
  readonly count?: { readonly n: number; readonly of: string } | undefined
}

type Props = {
  readonly items: readonly NavItem[]
  readonly who: { readonly name: string; readonly role: string }
  readonly onSignOut: () => void
  readonly children: ReactNode
}

/** The rail on a wide screen, a bar at the bottom on a phone. Pages inside bring their own h1. */
export function StaffShell({ items, who, onSignOut, children }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className="shell">
      <header className="rail">
        <a className="logo" href="/start">
          <Logo />
          Kring
        </a>
        <nav aria-label={t('mainMenu')}>
          {items.map(({ to, icon, label, count }) => (
            <Link key={to} to={to}>
              <Icon name={icon} />
              <span>{label}</span>
              {count && (
                <Tag tone="sun">
                  <span className="num">{count.n}</span>
                  <span className="visually-hidden"> {count.of}</span>
                </Tag>
              )}
            </Link>
          ))}
          <button type="button" className="self" onClick={onSignOut}>
            <Icon name="signOut" />
            <span>{t('signOut')}</span>
          </button>
        </nav>
        <div className="who">
          <b>{who.name}</b>
          <span className="soft">{who.role}</span>
          <LanguageSwitch />
          <button type="button" className="link" onClick={onSignOut}>
            {t('signOut')}
          </button>
        </div>
      </header>
      <main id="main" className="main stack stack-l">
        {children}
      </main>
    </div>
  )
}
