import { useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import type { PartPageProps } from '../partPage.ts'

/** Once an evaluation is done: a new conference when the family asks for one, else the next moment, or closing. */
export function AfterCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { done, moments, initiative } = trajectory.evaluation
  const last = done.at(-1)
  const known = new Set(done.map(({ moment }) => moment))
  const next = moments.find(({ moment, dueOn }) => !known.has(moment) && dueOn > trajectory.today)
  const reconvene = useTrajectoryCommand('reconvene', trajectory)
  const close = useTrajectoryCommand('close', trajectory)
  const [asksToClose, setAsks] = useState(false)
  if (!last) return null
  const by = trajectory.circle.people.find(({ id }) => id === last.saidBy)?.name
  const may = (command: string): boolean => trajectory.commands.includes(command)
  const isAdjusted = last.outcome === 'adjust'
  return (
    <section className="card stack" aria-labelledby="after">
      <div className="stack stack-s">
        <div className="row">
          <h2 id="after">{t(`after.title.${last.outcome}`)}</h2>
          {by && <Tag tone={isAdjusted ? 'sun' : 'good'}>{t('after.saysWho', { name: by })}</Tag>}
        </div>
        <p>{t('after.on', { day: dates.day(last.completedAt), count: last.afterDays })}</p>
        {isAdjusted && initiative && <p>{initiative}</p>}
        {!isAdjusted && next && trajectory.state === 'evaluated' && (
          <p>{t('after.next', { day: dates.day(next.dueOn) })}</p>
        )}
        {trajectory.state === 'closed' && <p>{t('after.closed')}</p>}
      </div>
      {isAdjusted && may('reconvene') && (
        <div className="stack stack-s">
          <Button
            busy={reconvene.busy}
            className="start"
            onClick={() => void reconvene.give({}).then(isDone => isDone && say(t('after.reconvened')))}
          >
            {t('after.reconvene')}
          </Button>
          <p className="small soft">{t('after.stays')}</p>
          <ProblemNote error={reconvene.error} />
        </div>
      )}
      {may('close') && !asksToClose && (
        <Button look="plain" small className="start" onClick={() => setAsks(true)}>
          {t('after.close')}
        </Button>
      )}
      {may('close') && asksToClose && (
        <div className="stack stack-s">
          <p>{t(next ? 'after.closeEarly' : 'after.closeSure')}</p>
          <div className="row">
            <Button
              look="quiet"
              busy={close.busy}
              onClick={() => void close.give({}).then(isDone => isDone && say(t('after.closedNow')))}
            >
              {t('after.closeYes')}
            </Button>
            <Button look="plain" small onClick={() => setAsks(false)}>
              {t('after.closeNo')}
            </Button>
          </div>
          <ProblemNote error={close.error} />
        </div>
      )}
    </section>
  )
}
