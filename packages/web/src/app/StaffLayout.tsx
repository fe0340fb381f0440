import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWaitingCount } from '../features/manager/queue/useQueue.ts'
import { loadWords, useTranslation } from '../i18n/index.ts'
import { StaffShell } from '../kit/StaffShell.tsx'
import { signOut } from '../session/index.ts'
import { useKnownMe } from '../session/useMe.ts'
import { homePath, isTheirs, navigationFor } from './navigation.ts'
import { useRoleLine } from './useRoleLine.ts'

const NotTheirs = lazy(async () => {
  const [page] = await Promise.all([import('./NotTheirs.tsx'), loadWords('welcome')])
  return { default: page.NotTheirs }
})
const LazyOwnBranding = lazy(async () => ({ default: (await import('./OwnBranding.tsx')).OwnBranding }))

export function StaffLayout() {
  const { t } = useTranslation('start')
  const me = useKnownMe()
  // Of the page that is drawn: the address is the next one's already while that is loading.
  const path = useMatches({ select: matches => matches.at(-1)?.pathname ?? '' })
  const role = useRoleLine(me)
  const waiting = useWaitingCount(me.memberships.some(membership => membership.role === 'regional-manager'))
  const countOf = (to: string) => {
    if (to === '/queue' && waiting) return { n: waiting, of: t('nav.waiting') }
    const { length } = me.invitations
    return to === '/welcome' && length > 0 ? { n: length, of: t('nav.open') } : undefined
  }
  const items = navigationFor(me).map(({ to, icon, key }) => ({
    to,
    icon,
    label: t(key),
    count: countOf(to),
  }))
  return (
    <StaffShell items={items} who={{ name: me.name, role }} onSignOut={() => void signOut()}>
      <Suspense>{me.tenants.length > 0 && <LazyOwnBranding />}</Suspense>
      {isTheirs(path, me) ? (
        <Outlet />
      ) : (
        <Suspense>
          <NotTheirs home={homePath(me)} />
        </Suspense>
      )}
    </StaffShell>
  )
}
