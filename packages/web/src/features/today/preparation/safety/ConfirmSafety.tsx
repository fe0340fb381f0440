import { isSafetyCheckCurrent } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Note } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { usePreparation } from '../PreparationContext.ts'

type Props = {
  /** Who comes, and with how many of them it was not discussed. */
  readonly coming: number
  readonly open: number
}

/** G12: the check of everyone together. Somebody who comes later makes it open again. */
export function ConfirmSafety({ coming, open }: Props) {
  const { t } = useTranslation('preparation')
  const dates = useDates()
  const { trajectory, people, may, say } = usePreparation()
  const confirm = useTrajectoryCommand('confirm-safety-check', trajectory)
  const { safetyCheck } = trajectory.preparation
  const isCurrent = isSafetyCheckCurrent(trajectory)
  const later = people.filter(({ id }) => safetyCheck !== undefined && !safetyCheck.people.includes(id))
  const give = async () => {
    if (confirm.busy) return
    if (await confirm.give({ on: trajectory.today })) say(t('safety.saidConfirmed'), 'safety')
  }
  if (isCurrent && safetyCheck)
    return (
      <Note tone="good" tight icon="checkCircle" title={t('safety.confirmed', { day: dates.near(safetyCheck.on) })}>
        {t('safety.confirmedMore')}
      </Note>
    )
  if (!may('confirm-safety-check') || people.length === 0) return null
  return (
    <div className="stack stack-s lockbox">
      {later.length > 0 && <p className="small">{t('safety.later', { count: later.length })}</p>}
      <Button
        look="quiet"
        locked={open > 0 || coming === 0}
        busy={confirm.busy}
        aria-describedby="safety-why"
        onClick={() => void give()}
      >
        {t('safety.confirm')}
      </Button>
      <p className="small soft" id="safety-why">
        {coming === 0 && t('safety.nobody')}
        {coming > 0 && (open > 0 ? t('safety.confirmLocked', { count: open }) : t('safety.confirmWhy'))}
      </p>
      <ProblemNote error={confirm.error} />
    </div>
  )
}
