import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback } from 'react'
import { type GoOptions, GoProvider, isPublicAddress } from '../kit/go.ts'
import { PageLoading } from './PageLoading.tsx'
import { SkipLink } from './SkipLink.tsx'

export function Root() {
  const navigate = useNavigate()
  const go = useCallback(
    (href: string, { replace = false }: GoOptions = {}) => {
      if (isPublicAddress(href)) location.assign(href)
      else void navigate({ href, replace })
    },
    [navigate],
  )
  return (
    <GoProvider value={go}>
      <Suspense fallback={<PageLoading />}>
        <SkipLink />
        <Outlet />
      </Suspense>
    </GoProvider>
  )
}
