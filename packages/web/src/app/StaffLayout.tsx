import { Outlet } from '@tanstack/react-router'
import { useTranslation } from '../i18n/index.ts'
import { StaffShell } from '../kit/index.ts'
import { signOut } from '../session/index.ts'
import { useKnownMe } from '../session/useMe.ts'
import { placesOf } from './navigation.ts'
import { useRoleLine } from './useRoleLine.ts'

export function StaffLayout() {
  const { t } = useTranslation('start')
  const me = useKnownMe()
  const role = useRoleLine(me)
  const items = placesOf(me).map(({ to, icon, key }) => ({ to, icon, label: t(key) }))
  return (
    <StaffShell items={items} who={{ name: me.name, role }} onSignOut={() => void signOut()}>
      <Outlet />
    </StaffShell>
  )
}
