import { calledInPlan, peopleIn } from '@kring/domain/trajectory'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { listOf } from '../../../trajectory/words.ts'
import type { PartPageProps } from '../partPage.ts'
import { planKey } from '../plan/formNames.ts'
import { type OpenPlan, PlanProvider, usePlan } from '../plan/PlanContext.ts'
import { useOpenForms } from '../preparation/useOpenForms.ts'
import { ReleaseHistory } from './History.tsx'
import { loadReleaseForms, NewRelease } from './lazyForms.ts'
import { ReleaseCard } from './ReleaseCard.tsx'
import { newRelease } from './recipients.ts'
import './release.css'

const Consents = lazy(async () => ({ default: (await import('./Consents.tsx')).Consents }))
const TakePlan = lazy(async () => ({ default: (await import('../plan/TakePlan.tsx')).TakePlan }))

/** Who gets the plan (G19): those who were there decide, one recipient at a time, and may take it back. */
export function ReleasePage({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('release')
  const { subject } = useKnownMe()
  const { isOpen, open, close } = useOpenForms(planKey(subject, trajectory, ''))
  const { plan, circle, reference, commands } = trajectory
  useEffect(() => void loadReleaseForms().catch(() => undefined), [])
  const context: OpenPlan | undefined = useMemo(
    () =>
      plan && {
        trajectory,
        plan,
        people: peopleIn(circle),
        nameOf: calledInPlan(circle.people),
        subject,
        may: command => commands.includes(command),
        isOpen,
        open,
        close,
        say,
      },
    [trajectory, plan, circle, subject, commands, isOpen, open, close, say],
  )
  return (
    <>
      <div className="stack stack-s">
        <PageTitle tab={t('tab', { reference })}>{t('title')}</PageTitle>
        <p className="soft full">{t('intro')}</p>
      </div>
      {context ? (
        <PlanProvider value={context}>
          <Releases />
        </PlanProvider>
      ) : (
        <Failed what={t('notYours')} safe="" />
      )}
    </>
  )
}

function Releases() {
  const { t, locale } = useTranslation('release')
  const { trajectory, plan, nameOf, may, isOpen, open } = usePlan()
  const { tenant, id } = trajectory
  const toPlan = (
    <Link className="hit" to="/today/$tenant/$id/$part" params={{ tenant: tenant.id, id, part: 'plan' }}>
      {t('toPlan')}
    </Link>
  )
  if (!plan.acceptance)
    return (
      <Note title={t('notAccepted')}>
        <p>{toPlan}</p>
      </Note>
    )
  const { owners, releases } = plan
  return (
    <>
      <div className="cols" style={{ gap: '1.5rem' }}>
        <div className="stack">
          {owners.length > 0 && (
            <section className="card tight stack stack-s" aria-labelledby="owners">
              <h2 className="card-title" id="owners">
                {t('owners', { count: owners.length })}
              </h2>
              <p className="small">{listOf(owners.map(nameOf), locale)}</p>
              <p className="small soft">{t('ownersHave')}</p>
              <p className="small">{toPlan}</p>
            </section>
          )}
          {releases.length === 0 && !isOpen(newRelease) && <Note title={t('nobody')}>{t('nobodyYet')}</Note>}
          {releases.map(release => (
            <ReleaseCard key={release.id} release={release} />
          ))}
          {may('release-plan') &&
            (isOpen(newRelease) ? (
              <section className="card tight stack" aria-labelledby="new-release">
                <h2 className="card-title" id="new-release">
                  {t('new')}
                </h2>
                <Suspense fallback={<Loading>{t('loading')}</Loading>}>
                  <NewRelease />
                </Suspense>
              </section>
            ) : (
              <div className="row">
                <Button id="add-release" icon="plus" onClick={() => open(newRelease)}>
                  {releases.length === 0 ? t('first') : t('another')}
                </Button>
              </div>
            ))}
        </div>
        <aside className="stack" aria-label={t('history')}>
          <ReleaseHistory />
          <Suspense fallback={null}>
            <TakePlan />
          </Suspense>
        </aside>
      </div>
      <Suspense fallback={null}>
        <Consents />
      </Suspense>
    </>
  )
}
