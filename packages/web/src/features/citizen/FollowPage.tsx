import { lazy, Suspense, useEffect, useState } from 'react'
import { followByLink, ProblemError, readPublicForm, withdrawByLink } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useHydrated } from '../../kit/hydrated.ts'
import { LanguageSwitch, Loading, PageTitle, Topbar } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { go, readJustSent, useAddress } from '../../public/address.ts'
import { StatusPage } from '../../status/StatusPage.tsx'
import { CloseLinkCard } from './CloseLinkCard.tsx'
import { ComplainLink } from './ComplainLink.tsx'
import { HideQuickly } from './HideQuickly.tsx'
import { PersonalLink } from './PersonalLink.tsx'
import { useTenant } from './TenantContext.ts'

const Messages = lazy(async () => ({ default: (await import('./messages/Messages.tsx')).Messages }))
const OwnData = lazy(async () => ({ default: (await import('./messages/OwnData.tsx')).OwnData }))
const Said = lazy(async () => ({ default: (await import('./messages/Said.tsx')).Said }))

/**
 * Status page for a citizen with a personal link. The token is in the URL fragment, so it is never sent with a page
 * request.
 */
export function FollowPage() {
  const tenant = useTenant()
  const secret = useAddress().hash.slice(1)
  // The server knows nothing after the #: it draws the frame only.
  const isHydrated = useHydrated()
  useUnlisted(secret !== '')
  const [closed, setClosed] = useState(false)
  const close = () => {
    setClosed(true)
    // Removes the token from the address and from the history entry.
    go(`/o/${tenant.id}/follow`, { replace: true })
  }
  return (
    <>
      <Topbar name={tenant.name} home={`/o/${tenant.id}`}>
        <div className="row">
          {secret !== '' && isHydrated && <HideQuickly />}
          <LanguageSwitch languages={tenant.languages} />
        </div>
      </Topbar>
      <main id="main" className="page stack stack-l">
        {!isHydrated && <Frame />}
        {isHydrated && secret !== '' && <Followed key={secret} tenant={tenant.id} secret={secret} onClosed={close} />}
        {isHydrated && secret === '' && <NoLink closed={closed} />}
      </main>
    </>
  )
}

/** Keeps an address with a token in it out of search engines; without one, the page holds nothing of anyone. */
function useUnlisted(hasSecret: boolean): void {
  useEffect(() => {
    if (!hasSecret) return
    const robots = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex, noarchive' })
    document.head.append(robots)
    return () => robots.remove()
  }, [hasSecret])
}

function Frame() {
  const { t } = useTranslation('public')
  return (
    <>
      <PageTitle site={useTenant().name}>{t('follow.title')}</PageTitle>
      <Loading>{t('follow.loading')}</Loading>
    </>
  )
}

type FollowedProps = { readonly tenant: string; readonly secret: string; readonly onClosed: () => void }

function Followed({ tenant, secret, onClosed }: FollowedProps) {
  const { t } = useTranslation('public')
  const justSent = readJustSent()
  const status = useLoaded(() => followByLink(tenant, secret), [tenant, secret])
  if (status.state === 'loading') return <Loading>{t('follow.loading')}</Loading>
  if (status.state === 'failed') {
    const isUnknown = status.error instanceof ProblemError && status.error.status === 404
    if (isUnknown) return <NoLink />
    return (
      <>
        <PageTitle>{t('follow.title')}</PageTitle>
        <ProblemNote error={status.error} what={t('follow.failed')} retry={status.reload} />
      </>
    )
  }
  const { form } = status.value
  return (
    <StatusPage
      view={status.value}
      justSent={justSent}
      loadForm={() => readPublicForm(tenant, form.id, form.version)}
      withdraw={withdrawal => withdrawByLink(tenant, secret, withdrawal)}
      reload={status.reload}
      messages={
        <Suspense fallback={null}>
          <Messages secret={secret} view={status.value} onSent={status.reload} />
          <OwnData secret={secret} view={status.value} onSent={status.reload} />
        </Suspense>
      }
      said={
        <Suspense fallback={null}>
          <Said messages={status.value.messages ?? []} />
        </Suspense>
      }
      keep={
        <PersonalLink email={justSent?.email}>
          <CloseLinkCard secret={secret} onClosed={onClosed} />
        </PersonalLink>
      }
      onward={<ComplainLink tenant={tenant} secret={secret} />}
    />
  )
}

/** Page for a link that is unknown, revoked or replaced; lists the options left. */
function NoLink({ closed = false }: { readonly closed?: boolean }) {
  const { t } = useTranslation('public')
  const { name, phone } = useTenant()
  return (
    <div className="narrow stack">
      <PageTitle key={String(closed)} site={name}>
        {t(closed ? 'follow.closed' : 'follow.noLink')}
      </PageTitle>
      <p>{t(closed ? 'follow.closedText' : 'follow.noLinkText')}</p>
      <p>{t(closed ? 'follow.closedAgain' : 'follow.noLinkWhy')}</p>
      {phone && (
        <p>
          {t('tenant.ring', { name })} <a href={dial(phone)}>{phone}</a>
        </p>
      )}
    </div>
  )
}
