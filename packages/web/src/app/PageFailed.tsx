import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { OfflineError, ProblemError } from '../api/problem.ts'
import { useTranslation } from '../i18n/index.ts'
import { Failed } from '../kit/Failed.tsx'
import { PageTitle } from '../kit/PageTitle.tsx'
import { Topbar } from '../kit/Topbar.tsx'
import { NotFound } from './NotFound.tsx'

/** A page that could not be made: what happened, what is safe, what to do. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common')
  const router = useRouter()
  if (error instanceof ProblemError && error.status === 404) return <NotFound />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <>
      <Topbar name="Kring" />
      <main id="main" className="page narrow stack">
        <PageTitle>{t('failed.page')}</PageTitle>
        <Failed what={whatHappened(error, t)} retry={retry} />
      </main>
    </>
  )
}

function whatHappened(error: unknown, t: ReturnType<typeof useTranslation<'common'>>['t']): string {
  if (error instanceof OfflineError) return t('failed.offline')
  if (error instanceof ProblemError && error.detail) return error.detail
  return t('failed.unknown')
}
