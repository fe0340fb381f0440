import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { PageLoading } from './PageLoading.tsx'

export function Root() {
  return (
    <Suspense fallback={<PageLoading />}>
      <SkipLink />
      <Outlet />
    </Suspense>
  )
}

function SkipLink() {
  const { t } = useTranslation('common')
  return (
    <a className="skip" href="#main">
      {t('skip')}
    </a>
  )
}
