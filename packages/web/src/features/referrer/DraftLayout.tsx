import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { readDraft } from '../../api/index.ts'
import { tenantQuery } from '../../api/query.ts'
import { useBranding } from '../../app/useBranding.ts'
import { draftKey, readLocalDraft } from '../../form/localDrafts.ts'
import { formVersionOf } from '../../form/reconcile.ts'
import { loadWords, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { MemberTopbar } from './MemberTopbar.tsx'
import { OpenDraft } from './OpenDraft.tsx'
import { draftQueryKey, formQuery, openFormsQuery } from './queries.ts'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/drafts/$draft')

/** The draft's other pages, preloaded so that they are available when the connection drops. */
const followingPages = [
  () => import('../../form/pages/TaskListPage.tsx'),
  () => import('./DraftSection.tsx'),
  () => import('../../form/pages/CheckPage.tsx'),
  () => loadWords('formPages'),
]

/** Loads a draft, its form and its local copy, and opens it. */
export function DraftLayout() {
  const { t } = useTranslation('draft')
  const { tenant, draft: id } = route.useParams()
  const page = useQuery(tenantQuery(tenant))
  useBranding(page.data)
  const draft = useQuery({
    queryKey: draftQueryKey(tenant, id),
    queryFn: async () => {
      const kept = await readLocalDraft(draftKey(tenant, id))
      // Back after sending: the draft is gone, and its number is known here.
      if (kept?.sent) return { sent: kept.sent.number }
      return { onServer: await readDraft(tenant, id), kept }
    },
    // Loaded once: after that the answer store is ahead of the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const opened = draft.data?.onServer && draft.data
  const at = opened?.onServer.form
  const version = opened && formVersionOf(opened.onServer, opened.kept)
  const form = useQuery({ ...formQuery(tenant, at?.id ?? '', version ?? 0), enabled: at !== undefined })
  // Whether the form is still open, and its published version; loaded without blocking the page.
  const open = useQuery(openFormsQuery(tenant))
  useEffect(() => {
    // A failed preload is retried when the page is opened.
    for (const load of followingPages) load().catch(() => undefined)
  }, [])
  if (draft.data?.sent !== undefined)
    return <Navigate to="/referrals/$tenant/$id" params={{ tenant, id: draft.data.sent }} replace />
  const failed = [page, draft, form].find(query => query.isError)
  if (page.data && opened && form.data)
    return (
      <OpenDraft
        key={`${id} ${form.data.version}`}
        tenant={page.data}
        definition={form.data}
        open={open.data}
        {...opened}
      />
    )
  return (
    <>
      <MemberTopbar name={page.data?.name ?? 'Kring'} />
      <main id="main" className="page narrow stack">
        {failed ? (
          <>
            <PageTitle>{t('failed')}</PageTitle>
            <Failed what={t('failed')} safe={t('safe')} retry={() => void failed.refetch()} />
          </>
        ) : (
          <Loading>{t('opening')}</Loading>
        )}
      </main>
    </>
  )
}
