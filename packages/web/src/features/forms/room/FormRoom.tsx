import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { listFormVersions, readFormDraft, readFormVersion, saveFormDraft } from '../../../api/forms.ts'
import { readTenant } from '../../../api/index.ts'
import { keepTyped, typedKey } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { type Desk, DeskProvider } from '../building/BuildingContext.tsx'
import { type Building, createBuilding, type Unsaved } from '../building/building.ts'
import { readUnsaved } from '../building/unsaved.ts'

const NoDraft = lazy(() => import('./NoDraft.tsx'))
const route = getRouteApi('/signed-in-layout/staff-layout/partner/forms/$tenant/$form')

/** Where one form is made: loads what its pages share, and keeps it while one goes from page to page. */
export function FormRoom() {
  const { t } = useTranslation('forms')
  const { tenant, form } = route.useParams()
  const { subject } = useKnownMe()
  const room = useQuery({
    queryKey: ['form-room', tenant, form],
    queryFn: () => enter(tenant, form, typedKey(subject, 'form', tenant, form)),
    // What is on the screen is the newest there is; what others do is noticed with the next save.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const desk = room.data
  if (!desk)
    return (
      <>
        <PageTitle>{t('builder.title')}</PageTitle>
        {room.isPending && <Loading>{t('loadingForm')}</Loading>}
        <ProblemNote error={room.error} what={t('failedForm')} retry={() => void room.refetch()} />
      </>
    )
  const { building } = desk
  return building ? (
    <DeskProvider value={{ ...desk, building }}>
      <Flushing building={building} />
      <Outlet />
    </DeskProvider>
  ) : (
    <Suspense fallback={<Loading>{t('loadingForm')}</Loading>}>
      <NoDraft desk={desk} />
    </Suspense>
  )
}

type Entered = Omit<Desk, 'building'> & { readonly building: Building | undefined }

async function enter(tenantId: string, formId: string, key: string): Promise<Entered> {
  const [tenant, draft, { items: versions, usedKeys }] = await Promise.all([
    readTenant(tenantId),
    readFormDraft(tenantId, formId),
    listFormVersions(tenantId, formId),
  ])
  const liveVersion = versions.find(({ isLive }) => isLive)
  const live = liveVersion && (await readFormVersion(tenantId, formId, liveVersion.version))
  const keep = (unsaved: Unsaved | undefined) =>
    keepTyped(
      key,
      unsaved && {
        revision: String(unsaved.revision),
        base: JSON.stringify(unsaved.base),
        mine: JSON.stringify(unsaved.mine),
      },
    )
  const building =
    draft === null
      ? undefined
      : createBuilding({
          draft,
          unsaved: readUnsaved(key),
          keep,
          readTheirs: () => readFormDraft(tenantId, formId),
          save: async (form, on) => {
            const { revision, savedAt } = await saveFormDraft(tenantId, formId, form, on)
            return { version: revision, savedAt }
          },
        })
  return { tenant, languages: tenant.languages, formId, versions, live, usedKeys, building }
}

/** Saves what waits when one goes away, and keeps in this tab what could not be saved. */
function Flushing({ building }: { readonly building: Building }) {
  useEffect(() => {
    const flush = () => {
      building.keepSafe()
      void building.flush()
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
  }, [building])
  return null
}
