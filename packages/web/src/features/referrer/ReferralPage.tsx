import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Navigate, useLocation } from '@tanstack/react-router'
import { commandReferral, ProblemError, readForm } from '../../api/index.ts'
import { planOfReferral } from '../../api/planFiles.ts'
import { useBrandingOf } from '../../app/useBrandingOf.ts'
import { useTranslation } from '../../i18n/index.ts'
import { buttonClass, Failed, Loading, PageTitle, PathLink } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { StatusPage } from '../../status/StatusPage.tsx'
import { MemberTopbar } from './MemberTopbar.tsx'
import { referralQuery, referralsKey } from './queries.ts'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/$id')

/** The status of one referral, for its referrer or the partner's administrator. */
export function ReferralPage() {
  const { t } = useTranslation('referral')
  const { tenant, id } = route.useParams()
  const client = useQueryClient()
  const { justSent } = useLocation().state
  const { memberships } = useKnownMe()
  const isOperators = !memberships.some(one => 'tenant' in one && one.tenant === tenant)
  const isManager = isOperators && memberships.some(one => one.role === 'regional-manager')
  useBrandingOf(isOperators ? undefined : tenant)
  const referral = useQuery({ ...referralQuery(tenant, id), enabled: !isManager })
  const refers = memberships.some(one => one.role === 'referrer' && one.tenant === tenant)
  // Regional managers are redirected to the dossier page; the referral is not read here, which would log it twice.
  if (isManager || referral.data?.view === 'dossier')
    return <Navigate to="/dossiers/$tenant/$id" params={{ tenant, id }} replace />

  const list = refers
    ? { href: '/referrals', words: t('mine.title') }
    : { href: '/partner', words: t('status.backPartner') }
  const reload = () => {
    void referral.refetch()
    void client.invalidateQueries({ queryKey: referralsKey(tenant) })
  }
  const view = referral.data
  return (
    <>
      <MemberTopbar name={view?.tenant.name ?? 'Kring'} />
      <main id="main" className="page stack stack-l">
        <p className="crumb">
          <PathLink href={list.href}>‹ {list.words}</PathLink>
        </p>
        {referral.isPending && <Loading>{t('status.loading')}</Loading>}
        {referral.isError && (
          <>
            <PageTitle>{t('status.failed')}</PageTitle>
            <Failed
              what={referral.error instanceof ProblemError ? referral.error.detail : t('status.failed')}
              retry={() => void referral.refetch()}
            />
          </>
        )}
        {view && (
          <StatusPage
            view={view}
            justSent={justSent}
            mayFetch
            loadForm={() => readForm(tenant, view.form.id, view.form.version)}
            withdraw={({ version, intent, explanation }) =>
              commandReferral(tenant, id, 'withdraw', { version, intent, body: explanation ? { explanation } : {} })
            }
            reload={reload}
            savePlan={planOfReferral(tenant, id)}
            onward={
              justSent && (
                <PathLink href="/referrals" className={buttonClass()}>
                  {t('status.toMine')}
                </PathLink>
              )
            }
          />
        )}
        {view && (
          <p className="small soft no-print">
            <PathLink href={`/referrals/${encodeURIComponent(tenant)}/${encodeURIComponent(id)}/complaint`}>
              {t('status.complain')}
            </PathLink>
          </p>
        )}
      </main>
    </>
  )
}
