import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { usePreparation } from '../PreparationContext.ts'

/** A step that the partner adds: marked as done with one tap, and back. */
export function OwnStep({ step, name }: { readonly step: string; readonly name: string }) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, may, say } = usePreparation()
  const mark = useTrajectoryCommand('do-step', trajectory)
  const unmark = useTrajectoryCommand('undo-step', trajectory)
  const done = trajectory.preparation.steps.find(({ key }) => key === step)
  const tap = async () => {
    if (mark.busy || unmark.busy) return
    const isSaved = await (done ? unmark.give({ step }) : mark.give({ step }))
    if (isSaved) say(t(done ? 'steps.saidUndone' : 'steps.saidDone', { name }), 'steps')
  }
  return (
    <div className="stack stack-s">
      {done && <p className="soft">{t('steps.doneOn', { day: dates.near(done.doneAt) })}</p>}
      <ProblemNote error={mark.error ?? unmark.error} />
      {may('do-step') && (
        <Button
          look={done ? 'plain' : 'quiet'}
          small
          className="start"
          busy={mark.busy || unmark.busy}
          onClick={() => void tap()}
        >
          {t(done ? 'steps.undo' : 'steps.do')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
    </div>
  )
}
