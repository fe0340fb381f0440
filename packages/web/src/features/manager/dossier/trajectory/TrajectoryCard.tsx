import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { startTrajectory } from '../../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, buttonClass, Failed, Loading, Note } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import {
  isNotThere,
  type TrajectoryView,
  trajectoryQuery,
  useTrajectory,
} from '../../../../trajectory/useTrajectory.ts'
import { DueTag } from '../../queue/DueTag.tsx'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { StopForm } from './StopForm.tsx'

/** The trajectory of an accepted referral: where it is, who has it since when, whose turn it is. */
export function TrajectoryCard() {
  const { t } = useTranslation('board')
  const { dossier } = useOpenDossier()
  const { trajectory, error, refetch } = useTrajectory(dossier.tenant.id, dossier.id)
  return (
    <Card id="trajectory" title={t('card.title')}>
      {!trajectory && !error && <Loading>{t('card.loading')}</Loading>}
      {!trajectory && error && isNotThere(error) && <NotStarted />}
      {!trajectory && error && !isNotThere(error) && <Failed what={t('card.failed')} retry={() => void refetch()} />}
      {trajectory && <Where trajectory={trajectory} />}
    </Card>
  )
}

/** Accepted before acceptance began a trajectory. */
function NotStarted() {
  const { t } = useTranslation('board')
  const { dossier } = useOpenDossier()
  const client = useQueryClient()
  const tenant = dossier.tenant.id
  const start = useMutation({
    mutationFn: () => startTrajectory(tenant, dossier.id),
    onSuccess: () => client.invalidateQueries({ queryKey: trajectoryQuery(tenant, dossier.id).queryKey }),
  })
  return (
    <>
      <p>{t('card.notStarted')}</p>
      <ProblemNote error={start.error} />
      <Button wide busy={start.isPending} onClick={() => start.mutate()}>
        {t('card.start')}
      </Button>
    </>
  )
}

function Where({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('board')
  const dates = useDates()
  const { dossier } = useOpenDossier()
  const [isStopping, setStopping] = useState(false)
  const { assignment, state, step, turn, dueOn, today, stop, commands } = trajectory
  const { coordinator, offers, fault } = assignment
  const last = offers.at(-1)
  const asked = last && last.outcome === undefined ? last : undefined
  const who = coordinator ?? asked
  const name = who?.name ?? t('card.coordinator')
  const isManagersTurn = turn === 'manager'
  return (
    <>
      {fault && coordinator && (
        <Note tone="bad" tight icon="alert" title={t(`card.fault.${fault.what}`, { name })}>
          {t('card.faultDo')}
        </Note>
      )}
      {stop && (
        <Note tone="sun" tight>
          {t('card.stoppedOn', { day: dates.near(stop.at) })} {t(`card.stop.reasons.${stop.reason}`)}.
        </Note>
      )}
      <dl className="facts">
        <dt>{t('card.where')}</dt>
        <dd>{t(`card.state.${state}`)}</dd>
        <dt>{t('card.who')}</dt>
        <dd>
          {coordinator && t('card.since', { name, day: dates.date(coordinator.from) })}
          {!coordinator &&
            asked &&
            t('card.thinks', { name, day: dates.near(asked.until), time: dates.time(asked.until) })}
          {!who && t('card.nobody')}
        </dd>
        {step && turn && (
          <>
            <dt>{t('card.turn')}</dt>
            <dd>
              {isManagersTurn ? t('card.you') : name}
              {': '}
              {t(`card.step.${step}`)}
              {dueOn && (
                <>
                  <br />
                  <DueTag item={{ dueOn }} today={today} />
                </>
              )}
            </dd>
          </>
        )}
      </dl>
      {commands.includes('offer') && (
        <Link
          className={buttonClass(isManagersTurn ? 'filled' : 'quiet', false, true)}
          to="/dossiers/$tenant/$id/coordinator"
          params={{ tenant: dossier.tenant.id, id: dossier.id }}
        >
          {t(isManagersTurn && step !== undefined ? `card.go.${managersGo(step)}` : 'card.go.look')}
        </Link>
      )}
      {commands.includes('stop') && !isStopping && (
        <div className="tools">
          <Button look="plain" small onClick={() => setStopping(true)}>
            {t('card.stop.open')}
          </Button>
        </div>
      )}
      {isStopping && <StopForm trajectory={trajectory} onDone={() => setStopping(false)} />}
    </>
  )
}

const managersGo = (step: NonNullable<TrajectoryView['step']>) =>
  step === 'find-coordinator' ? 'find' : step === 'tell-family' ? 'tell' : 'look'
