import { useBrandingOf } from '../../app/useBrandingOf.ts'
import { useTranslation } from '../../i18n/index.ts'
import { PageTitle, PathLink } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { Drafts } from './Drafts.tsx'
import { MemberTopbar } from './MemberTopbar.tsx'
import { NewLink } from './NewLink.tsx'
import { SentReferrals } from './SentReferrals.tsx'

/** A referrer's submitted referrals and drafts, per organisation. */
export function ReferralsPage() {
  const { t } = useTranslation('referral')
  const me = useKnownMe()
  const mine = me.memberships.flatMap(membership => (membership.role === 'referrer' ? [String(membership.tenant)] : []))
  const tenants = me.tenants.filter(({ id }) => mine.includes(id))
  const [only] = tenants
  const single = tenants.length === 1 ? only : undefined
  useBrandingOf(single?.id)
  return (
    <>
      <MemberTopbar name={single?.name ?? 'Kring'} />
      <main id="main" className="page stack stack-l list-page">
        <div className="row between">
          <PageTitle site={single?.name ?? 'Kring'}>{t('mine.title')}</PageTitle>
          {single && <NewLink tenant={single.id} />}
        </div>
        {tenants.length === 0 && (
          <div className="card stack stack-s">
            <p>
              <b>{t('mine.none')}</b> {t('mine.noneHint')}
            </p>
            <p>
              <PathLink href="/start">{t('mine.toStart')}</PathLink>
            </p>
          </div>
        )}
        {tenants.map(tenant => (
          <div key={tenant.id} className="stack stack-l">
            {!single && (
              <div className="row between">
                <h2>{tenant.name}</h2>
                <NewLink tenant={tenant.id} />
              </div>
            )}
            <Drafts tenant={tenant.id} />
            <SentReferrals tenant={tenant.id} />
          </div>
        ))}
      </main>
    </>
  )
}
