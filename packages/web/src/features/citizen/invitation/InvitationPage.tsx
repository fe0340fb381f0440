import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useHydrated } from '../../../kit/hydrated.ts'
import { LanguageSwitch, Loading, PageTitle, Topbar } from '../../../kit/index.ts'
import { HideQuickly } from '../HideQuickly.tsx'
import { useTenant } from '../TenantContext.ts'
import { CodeForm } from './CodeForm.tsx'
import { Done } from './Done.tsx'
import { Opened } from './Opened.tsx'
import { useInvitationOfTab } from './useInvitationOfTab.ts'
import './invitation.css'

/** What the link of a released plan says before its secret, see functions/invitationLink.ts. */
const ofPlan = 'plan.'
const ReleasedPlanPage = lazy(async () => ({
  default: (await import('../released/ReleasedPlanPage.tsx')).ReleasedPlanPage,
}))

/**
 * The page of somebody who is invited, with a personal link or the code of a letter. The secret is in the fragment of the
 * link, so it is never sent with a page request; the server draws a frame only.
 */
export function InvitationPage() {
  const tenant = useTenant()
  const isHydrated = useHydrated()
  const { secret, byCode, keep, forget } = useInvitationOfTab(tenant.id)
  const plan = secret?.startsWith(ofPlan) ? secret.slice(ofPlan.length) : undefined
  const [isDone, setDone] = useState(false)
  useUnlisted()
  const leave = () => {
    forget()
    setDone(true)
  }
  const redeemed = (link: string) => {
    setDone(false)
    keep({ secret: link, byCode: true })
  }
  return (
    <>
      <Topbar name={tenant.name} home={`/o/${tenant.id}`}>
        <div className="row">
          {secret !== undefined && isHydrated && <HideQuickly />}
          <LanguageSwitch languages={tenant.languages} />
        </div>
      </Topbar>
      <main id="main" className="page stack stack-l invitation">
        {!isHydrated && <Frame />}
        {isHydrated && plan !== undefined && (
          <Suspense fallback={<Frame />}>
            <ReleasedPlanPage key={plan} secret={plan} onLeave={leave} />
          </Suspense>
        )}
        {isHydrated && secret !== undefined && plan === undefined && (
          <Opened key={secret} secret={secret} byCode={byCode} onLeave={leave} onRedeemed={redeemed} />
        )}
        {isHydrated && secret === undefined && isDone && <Done onCode={() => setDone(false)} />}
        {isHydrated && secret === undefined && !isDone && <CodeForm onRedeemed={redeemed} />}
      </main>
    </>
  )
}

/** Keeps the page of invitations out of search engines. */
function useUnlisted(): void {
  useEffect(() => {
    const robots = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex, noarchive' })
    document.head.append(robots)
    return () => robots.remove()
  }, [])
}

function Frame() {
  const { t } = useTranslation('public')
  return (
    <>
      <PageTitle site={useTenant().name}>{t('invitation.title')}</PageTitle>
      <Loading>{t('invitation.loading')}</Loading>
    </>
  )
}
