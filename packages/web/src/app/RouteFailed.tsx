import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { SignedOutError } from '../api/problem.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button, PageTitle, Topbar } from '../kit/index.ts'
import { signIn } from '../session/index.ts'
import { PageFailed } from './PageFailed.tsx'

export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof SignedOutError) return <SessionOver />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <PageFailed error={error} retry={retry} />
}

/** Offers a button instead of redirecting, to avoid a redirect loop when signing in does not help. */
function SessionOver() {
  const { t } = useTranslation('common')
  return (
    <>
      <Topbar name="Kring" />
      <main id="main" className="page narrow stack">
        <PageTitle>{t('sessionOver.title')}</PageTitle>
        <p>{t('sessionOver.text')}</p>
        <div>
          <Button onClick={() => void signIn()}>{t('signInAgain')}</Button>
        </div>
      </main>
    </>
  )
}
