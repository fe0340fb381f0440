import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback } from 'react'
import { isPublicAddress, type NavigateOptions, NavigateToProvider } from '../kit/navigation.ts'
import { PageLoading } from './PageLoading.tsx'
import { SkipLink } from './SkipLink.tsx'

export function Root() {
  const navigate = useNavigate()
  const go = useCallback(
    (href: string, { replace = false }: NavigateOptions = {}) => {
      if (isPublicAddress(href)) location.assign(href)
      else void navigate({ href, replace })
    },
    [navigate],
  )
  return (
    <NavigateToProvider value={go}>
      <Suspense fallback={<PageLoading />}>
        <SkipLink />
        <Outlet />
      </Suspense>
    </NavigateToProvider>
  )
}
