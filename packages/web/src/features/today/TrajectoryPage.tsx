import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, Note, PageTitle, Tag } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { isNotThere, type TrajectoryView, useTrajectory } from '../../trajectory/useTrajectory.ts'
import { CostLinks } from './CostLinks.tsx'
import { OfferCard } from './OfferCard.tsx'
import { kindAndPartner, titleOf } from './titles.ts'
import { ContactsCard } from './trajectory/ContactsCard.tsx'
import { HistoryCard } from './trajectory/HistoryCard.tsx'
import { InvitationsLink } from './trajectory/InvitationsLink.tsx'
import { PeopleCard } from './trajectory/PeopleCard.tsx'
import { QuestionCard } from './trajectory/QuestionCard.tsx'
import { RightsMove } from './trajectory/RightsMove.tsx'
import { SettingCard } from './trajectory/SettingCard.tsx'
import { ToDay } from './trajectory/ToDay.tsx'
import { ToPlan } from './trajectory/ToPlan.tsx'
import { ToPreparation } from './trajectory/ToPreparation.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/today/$tenant/$id')

/** One trajectory for its coordinator: the question, the minimum requirements, the people, the contacts, the history. */
export function TrajectoryPage() {
  const { t } = useTranslation('today')
  const { tenant, id } = route.useParams()
  const { trajectory, answer, error, refetch } = useTrajectory(tenant, id)
  const [said, say] = useState('')
  if (trajectory) return <Open trajectory={trajectory} said={said} say={say} />
  return (
    <div className="stack">
      <Crumb />
      <PageTitle>{t('one.tab')}</PageTitle>
      <StatusMessage sentence={said} />
      {answer?.view === 'offer' && <OfferCard offer={answer} isNext say={say} />}
      {!answer && !error && <Loading>{t('one.loading')}</Loading>}
      {error &&
        (isNotThere(error) ? (
          said === '' && <Failed what={t('one.notYours')} safe="" />
        ) : (
          <Failed what={t('one.failed')} retry={() => void refetch()} />
        ))}
    </div>
  )
}

function Crumb() {
  const { t } = useTranslation('today')
  return (
    <p className="crumb">
      <Link to="/today">‹ {t('one.back')}</Link>
    </p>
  )
}

type Props = { readonly trajectory: TrajectoryView; readonly said: string; readonly say: (sentence: string) => void }

function Open({ trajectory, said, say }: Props) {
  const { t, locale } = useTranslation('today')
  const { t: today } = useTranslation('today')
  const dates = useDates()
  const { id, tenant, evaluation, setting, step, turn, assignment, stop, state, reference } = trajectory
  const title = titleOf(trajectory, locale)
  const hasSetting = Boolean(setting.place ?? setting.school) || setting.groups.length > 0
  return (
    <div className="stack">
      <div className="stack stack-s">
        <Crumb />
        <div className="row">
          <PageTitle tab={t('one.tabOf', { reference })}>{title}</PageTitle>
          <Tag>{t(`one.state.${state}`)}</Tag>
          {trajectory.signals.map(signal => (
            <Tag key={signal} tone="bad" icon={signal === 'afraid' ? 'warning' : 'clock'}>
              {today(`signal.${signal}`)}
            </Tag>
          ))}
        </div>
        <p className="small soft full">
          {title !== reference && (
            <>
              <span className="num">{reference}</span> ·{' '}
            </>
          )}
          {kindAndPartner(trajectory, locale)} · {t('one.support', { who: assignment.supervisor.name })}
        </p>
        {step && (
          <p className="small">
            <b>{t('one.next')}</b>{' '}
            {turn === 'coordinator'
              ? today(`step.${step}`)
              : today('managersTurn', { who: assignment.supervisor.name })}
          </p>
        )}
        <ToPreparation trajectory={trajectory} />
        <ToDay trajectory={trajectory} />
        <ToPlan trajectory={trajectory} />
        {evaluation.from && (
          <p className="small">
            <Link className="hit" to="/today/$tenant/$id/$part" params={{ tenant: tenant.id, id, part: 'evaluation' }}>
              {t('one.evaluation')}
            </Link>
          </p>
        )}
      </div>
      <StatusMessage sentence={said} />
      <RightsMove trajectory={trajectory} />
      {assignment.fault && (
        <Note tone="bad" icon="alert" title={t(`one.fault.${assignment.fault.what}`)}>
          {t('one.faultDo', { who: assignment.supervisor.name })}
        </Note>
      )}
      {stop && <Note tone="sun">{t('one.stopped', { day: dates.near(stop.at) })}</Note>}
      <div className="cols" style={{ gap: '1rem' }}>
        <div className="stack">
          <QuestionCard trajectory={trajectory} />
          {hasSetting && <SettingCard trajectory={trajectory} />}
          <PeopleCard trajectory={trajectory} say={say} />
          <InvitationsLink trajectory={trajectory} />
        </div>
        <aside className="stack" aria-label={t('one.aside')}>
          <ContactsCard trajectory={trajectory} say={say} />
          <CostLinks tenant={trajectory.tenant.id} id={trajectory.id} />
          <HistoryCard trajectory={trajectory} />
        </aside>
      </div>
    </div>
  )
}
