import { Outlet } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'

/** Pages of the platform administrator: members of the operator and the funders, and the partners' administrators. */
export function PlatformArea() {
  const { t } = useTranslation('people')
  const items = [
    { to: '/people', words: t('platform.own') },
    { to: '/people/partners', words: t('platform.partners') },
  ]
  return (
    <>
      <Subnav label={t('title')} items={items} />
      <Outlet />
    </>
  )
}
