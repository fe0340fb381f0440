import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { makeQueryClient } from '../api/query.ts'
import { useTranslation } from '../i18n/index.ts'
import { Loading } from '../kit/index.ts'
import { hasSession, signIn } from '../session/index.ts'
import { PageLoading } from './PageLoading.tsx'
import { SessionGuard } from './SessionGuard.tsx'

/** Provides the query client to signed-in pages, and renders them only when the user is signed in. */
export function SignedIn() {
  const [client] = useState(makeQueryClient)
  if (!hasSession()) return <ToSignIn />
  return (
    <QueryClientProvider client={client}>
      <SessionGuard>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </SessionGuard>
    </QueryClientProvider>
  )
}

function ToSignIn() {
  const { t } = useTranslation('common')
  useEffect(() => {
    void signIn()
  }, [])
  return (
    <main id="main" className="page">
      <Loading>{t('toSignIn')}</Loading>
    </main>
  )
}
