import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { readLetterContext } from '../../../api/letters.ts'
import { loggedReading, tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useDossier } from '../dossier/useDossier.ts'
import './letterPage.css'

const LazyLetterComposer = lazy(async () => ({ default: (await import('./LetterComposer.tsx')).LetterComposer }))
const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/letter')

/** A letter to a person in a dossier: choose, fill in, preview, print. */
export function LetterPage() {
  const { t } = useTranslation('letters')
  const { tenant, id } = route.useParams()
  const dossier = useDossier(tenant, id)
  const page = useQuery(tenantQuery(tenant))
  const letterContext = useQuery({
    queryKey: ['letters', tenant, id],
    queryFn: () => readLetterContext(tenant, id),
    ...loggedReading,
  })
  const error = dossier.error ?? letterContext.error ?? page.error
  const isRefused = error instanceof ProblemError && (error.status === 403 || error.status === 404)
  const { data } = dossier
  return (
    <div className="stack">
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
            ‹ {t('make.back')}
          </Link>
        </p>
        <PageTitle>{t('make.title')}</PageTitle>
        <p className="soft num">{id}</p>
      </div>
      {!error && !(data && letterContext.data && page.data) && <Loading>{t('make.loading')}</Loading>}
      {isRefused && <Failed what={t('make.notYours')} safe="" />}
      {!isRefused && (
        <ProblemNote
          error={error}
          what={t('make.failed')}
          retry={() => void Promise.all([dossier.retry(), letterContext.refetch(), page.refetch()])}
        />
      )}
      {data &&
        letterContext.data &&
        page.data &&
        (data.dossier.state === 'accepted' ? (
          <Suspense fallback={<Loading>{t('make.loading')}</Loading>}>
            <LazyLetterComposer data={data} letterContext={letterContext.data} page={page.data} />
          </Suspense>
        ) : (
          <Note tone="sun">{t('make.tooEarly')}</Note>
        ))}
    </div>
  )
}
