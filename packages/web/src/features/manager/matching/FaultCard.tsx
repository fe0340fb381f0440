import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Icon, PathLink } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { useMatching } from './MatchingContext.ts'

/** A conflict or a lapsed paper that came to light after the assignment: what is wrong, and what to do (G8). */
export function FaultCard() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const { trajectory, say } = useMatching()
  const release = useTrajectoryCommand('release', trajectory)
  const { coordinator, fault } = trajectory.assignment
  if (!coordinator || !fault) return null
  const name = coordinator.name ?? t('coordinator')
  const go = async () => {
    if (await release.give({ reason: fault.what === 'conflict' ? 'conflict' : 'certificate' }))
      say(t('release.done', { name }))
  }
  return (
    <section className="note bad stack stack-s" aria-labelledby="fault">
      <h2 className="card-title" id="fault">
        <Icon name="alert" /> {t(`fault.${fault.what}`, { name })}
      </h2>
      <p>{t(`fault.${fault.what}Why`, { day: dates.near(fault.since) })}</p>
      <p>{t('fault.do')}</p>
      <ProblemNote error={release.error} />
      <div className="row">
        <Button busy={release.busy} onClick={() => void go()}>
          {t('fault.another')}
        </Button>
        <PathLink href={`/coordinators/${encodeURIComponent(coordinator.person)}`}>
          {t('fault.record', { name })}
        </PathLink>
      </div>
    </section>
  )
}
