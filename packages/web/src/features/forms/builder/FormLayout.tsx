import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { listFormVersions, readFormDraft, readFormVersion, saveFormDraft } from '../../../api/forms.ts'
import { readTenant } from '../../../api/index.ts'
import { saveSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { type BuilderContext, BuilderProvider } from './state/BuilderContext.tsx'
import { type BuilderStore, createBuilderStore, type Unsaved } from './state/builderStore.ts'
import { readUnsaved } from './state/unsaved.ts'

const NoDraft = lazy(() => import('./NoDraft.tsx'))
const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/$form')

/** Layout of one form's pages: loads the shared data and keeps it while navigating between them. */
export function FormLayout() {
  const { t } = useTranslation('forms')
  const { tenant, form } = route.useParams()
  const { subject } = useKnownMe()
  const query = useQuery({
    queryKey: ['form-builder', tenant, form],
    queryFn: () => enter(tenant, form, sessionFieldsKey(subject, 'form', tenant, form)),
    // The store has the latest state; concurrent changes are detected at the next save.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const builder = query.data
  if (!builder)
    return (
      <>
        <PageTitle>{t('builder.title')}</PageTitle>
        {query.isPending && <Loading>{t('loadingForm')}</Loading>}
        <ProblemNote error={query.error} what={t('failedForm')} retry={() => void query.refetch()} />
      </>
    )
  const { builderStore } = builder
  return builderStore ? (
    <BuilderProvider value={{ ...builder, builderStore }}>
      <Flushing builderStore={builderStore} />
      <Outlet />
    </BuilderProvider>
  ) : (
    <Suspense fallback={<Loading>{t('loadingForm')}</Loading>}>
      <NoDraft builder={builder} />
    </Suspense>
  )
}

type Entered = Omit<BuilderContext, 'builderStore'> & { readonly builderStore: BuilderStore | undefined }

async function enter(tenantId: string, formId: string, key: string): Promise<Entered> {
  const [tenant, draft, { items: versions, usedKeys }] = await Promise.all([
    readTenant(tenantId),
    readFormDraft(tenantId, formId),
    listFormVersions(tenantId, formId),
  ])
  const liveVersion = versions.find(({ isLive }) => isLive)
  const live = liveVersion && (await readFormVersion(tenantId, formId, liveVersion.version))
  const keep = (unsaved: Unsaved | undefined) =>
    saveSessionFields(
      key,
      unsaved && {
        revision: String(unsaved.revision),
        base: JSON.stringify(unsaved.base),
        mine: JSON.stringify(unsaved.mine),
      },
    )
  const builderStore =
    draft === null
      ? undefined
      : createBuilderStore({
          draft,
          unsaved: readUnsaved(key),
          keep,
          readTheirs: () => readFormDraft(tenantId, formId),
          save: async (form, on) => {
            const { revision, savedAt } = await saveFormDraft(tenantId, formId, form, on)
            return { version: revision, savedAt }
          },
        })
  return { tenant, languages: tenant.languages, formId, versions, live, usedKeys, builderStore }
}

/** Flushes unsaved changes when the page is left, and stores what could not be saved in sessionStorage. */
function Flushing({ builderStore }: { readonly builderStore: BuilderStore }) {
  useEffect(() => {
    const flush = () => {
      builderStore.keepSafe()
      void builderStore.flush()
    }
    const onHide = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', onHide)
      flush()
    }
  }, [builderStore])
  return null
}
