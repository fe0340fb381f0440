import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useShownBranding } from '../i18n/branding.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
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

/** Staff layout: side navigation on wide screens, bottom bar on phones. Pages render their own h1. */
export function StaffShell({ items, who, onSignOut, children }: Props) {
  const { t } = useTranslation('common')
  const [more, setMore] = useState(false)
  return (
    <div className="shell">
      <header className="rail">
        <a className="logo" href="/start">
          <Logo />
          {useShownBranding().name ?? 'Kring'}
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
          <button type="button" className="self" onClick={() => setMore(true)}>
            <Icon name="menu" />
            <span>{t('menu')}</span>
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
      <Dialog open={more} title={who.name} onClose={() => setMore(false)}>
        <p className="soft">{who.role}</p>
        <LanguageSwitch />
        <div className="row">
          <Button onClick={onSignOut}>{t('signOut')}</Button>
          <Button look="plain" onClick={() => setMore(false)}>
            {t('close')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
