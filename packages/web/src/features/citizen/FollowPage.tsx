import { followByLink, ProblemError, readPublicForm, withdrawByLink } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Failed, LanguageSwitch, Loading, PageTitle, Topbar } from '../../kit/index.ts'
import { readJustSent, useAddress } from '../../public/address.ts'
import { StatusPage } from '../../status/StatusPage.tsx'
import { PersonalLink } from './PersonalLink.tsx'
import { useTenant } from './TenantContext.ts'

/** How far it is, for a citizen with a personal link. Its secret stands behind the # and never leaves the browser. */
export function FollowPage() {
  const tenant = useTenant()
  const secret = useAddress().hash.slice(1)
  return (
    <>
      <Topbar name={tenant.name} home={`/o/${tenant.id}`}>
        <LanguageSwitch languages={tenant.languages} />
      </Topbar>
      <main id="main" className="page stack stack-l">
        {secret === '' ? <NoLink /> : <Followed key={secret} tenant={tenant.id} secret={secret} />}
      </main>
    </>
  )
}

function Followed({ tenant, secret }: { readonly tenant: string; readonly secret: string }) {
  const { t } = useTranslation('public')
  const justSent = readJustSent()
  const status = useLoaded(() => followByLink(tenant, secret), [tenant, secret])
  if (status.state === 'loading') return <Loading>{t('follow.loading')}</Loading>
  if (status.state === 'failed') {
    const isUnknown = status.error instanceof ProblemError && status.error.status === 404
    return isUnknown ? <NoLink /> : <Failed what={t('follow.failed')} retry={status.reload} />
  }
  const { form } = status.value
  return (
    <StatusPage
      view={status.value}
      justSent={justSent}
      loadForm={() => readPublicForm(tenant, form.id, form.version)}
      withdraw={withdrawal => withdrawByLink(tenant, secret, withdrawal)}
      reload={status.reload}
      keep={<PersonalLink email={justSent?.email} />}
    />
  )
}

function NoLink() {
  const { t } = useTranslation('public')
  const { name, phone } = useTenant()
  return (
    <>
      <PageTitle site={name}>{t('follow.noLink')}</PageTitle>
      <p>{t('follow.noLinkText')}</p>
      {phone && (
        <p>
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </p>
      )}
    </>
  )
}
