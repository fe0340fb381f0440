import { OfflineError, ProblemError } from '../api/problem.ts'
import { type Translate, useTranslation } from '../i18n/index.ts'
import { Failed } from '../kit/Failed.tsx'
import { PageTitle } from '../kit/PageTitle.tsx'
import { Topbar } from '../kit/Topbar.tsx'
import { NotFound } from './NotFound.tsx'

type Props = { readonly error: unknown; readonly retry: () => void }

/** Error page: what happened, what was preserved, what to do next. */
export function PageFailed({ error, retry }: Props) {
  const { t } = useTranslation('common')
  if (error instanceof ProblemError && error.status === 404) return <NotFound />
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

function whatHappened(error: unknown, t: Translate<'common'>): string {
  if (error instanceof OfflineError) return t('failed.offline')
  if (error instanceof ProblemError && error.detail) return error.detail
  return t('failed.unknown')
}
