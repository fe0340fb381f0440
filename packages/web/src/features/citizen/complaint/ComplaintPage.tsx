import { Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useHydrated } from '../../../kit/hydrated.ts'
import { LanguageSwitch, Loading, PageTitle, Topbar } from '../../../kit/index.ts'
import { useAddress } from '../../../public/address.ts'
import { HideQuickly } from '../HideQuickly.tsx'
import { useTenant } from '../TenantContext.ts'
import { ComplaintForm } from './ComplaintForm.tsx'
import { useUnlisted } from './useUnlisted.ts'

/** Making a complaint, without an account. The link by which somebody came is in the fragment: the server draws a frame only. */
export function ComplaintPage() {
  const tenant = useTenant()
  const secret = useAddress().hash.slice(1)
  const isHydrated = useHydrated()
  useUnlisted(secret !== '')
  return (
    <>
      <Topbar name={tenant.name} home={`/o/${tenant.id}`}>
        <div className="row">
          {isHydrated && <HideQuickly />}
          <LanguageSwitch languages={tenant.languages} />
        </div>
      </Topbar>
      <main id="main" className="page stack stack-l">
        {isHydrated ? (
          <Suspense fallback={<Frame />}>
            <ComplaintForm secret={secret} />
          </Suspense>
        ) : (
          <Frame />
        )}
      </main>
    </>
  )
}

function Frame() {
  const { t } = useTranslation('public')
  return (
    <>
      <PageTitle site={useTenant().name}>{t('complaint.title')}</PageTitle>
      <Loading>{t('complaint.loading')}</Loading>
    </>
  )
}
