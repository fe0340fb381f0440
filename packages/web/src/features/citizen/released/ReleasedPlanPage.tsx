import { Suspense } from 'react'
import { planOfRelease } from '../../../api/planFiles.ts'
import type { ReleasedPlanView } from '../../../api/releasedPlans.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ReleasedPlan } from '../../../plan/lazyReleasedPlan.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { CallLink } from '../invitation/CallPartner.tsx'
import { usePersonsLanguage } from '../invitation/usePersonsLanguage.ts'
import { useTenant } from '../TenantContext.ts'
import { useReleasedPlan } from './useReleasedPlan.ts'

type Props = { readonly secret: string; readonly onLeave: () => void }

/** What a family shares of its plan with somebody outside the circle (G19), or what became of it. */
export function ReleasedPlanPage({ secret, onLeave }: Props) {
  const { t } = useTranslation('planRead')
  const tenant = useTenant()
  const { opened, retry } = useReleasedPlan(tenant.id, secret)
  usePersonsLanguage(tenant.id, opened.state === 'open' ? opened.view.to.locale : undefined)
  const tab = t('released.tab')
  switch (opened.state) {
    case 'loading':
      return (
        <>
          <PageTitle site={tenant.name}>{tab}</PageTitle>
          <Loading>{t('released.loading')}</Loading>
        </>
      )
    case 'failed':
      return (
        <>
          <PageTitle site={tenant.name}>{tab}</PageTitle>
          <ProblemNote error={opened.error} what={t('released.failed')} retry={retry} />
        </>
      )
    case 'revoked':
    case 'reopened':
    case 'gone':
      return (
        <div className="narrow stack">
          <PageTitle site={tenant.name} tab={tab}>
            {t(`released.${opened.state}.title`)}
          </PageTitle>
          <p>{t(`released.${opened.state}.text`)}</p>
          <p className="soft">{t('released.ask', { name: tenant.name })}</p>
          {tenant.phone !== undefined && <CallLink name={tenant.name} phone={tenant.phone} />}
        </div>
      )
    case 'open':
      return <Shown view={opened.view} secret={secret} onLeave={onLeave} />
    default:
      return opened satisfies never
  }
}

function Shown({ view, secret, onLeave }: Props & { readonly view: ReleasedPlanView }) {
  const { t, locale } = useTranslation('planRead')
  const dates = useDates()
  const { to, of, since, plan, tenant, coordinator } = view
  const family = new Intl.ListFormat(locale).format(of)
  return (
    <div className="narrow stack stack-l">
      <div className="stack stack-s">
        <PageTitle site={tenant.name} tab={t('released.tab')}>
          {t('released.for', { name: to.name })}
        </PageTitle>
        <p>
          {t(of.length > 0 ? 'released.by' : 'released.byFamily', { family })}{' '}
          {t('released.since', { day: dates.near(since) })}
        </p>
        <p>{t('released.until')}</p>
      </div>
      <Suspense fallback={<Loading>{t('released.loading')}</Loading>}>
        <ReleasedPlan plan={plan} save={planOfRelease(tenant.id, secret)} />
      </Suspense>
      <Note>{t('released.noted')}</Note>
      {coordinator && (
        <section className="card tight stack stack-s" aria-labelledby="released-ask">
          <h2 className="card-title" id="released-ask">
            {t('released.questions', { name: coordinator.name })}
          </h2>
          {coordinator.phone !== undefined && <CallLink phone={coordinator.phone} />}
        </section>
      )}
      <div className="stack stack-s no-print">
        <p className="small soft">{t('released.leaveText')}</p>
        <Button look="quiet" className="start" onClick={onLeave}>
          {t('released.leave')}
        </Button>
      </div>
    </div>
  )
}
