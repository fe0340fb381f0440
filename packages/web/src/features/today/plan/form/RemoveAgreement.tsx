import { useTranslation } from '../../../../i18n/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { RemoveButton } from '../../preparation/RemoveButton.tsx'
import { usePlan } from '../PlanContext.ts'

/** The family drops an agreement. */
export function RemoveAgreement({ id, number }: { readonly id: string; readonly number: number }) {
  const { t } = useTranslation('planForms')
  const { trajectory, say } = usePlan()
  const remove = useTrajectoryCommand('remove-agreement', trajectory)
  const takeOut = async () => {
    const isGone = await remove.give({ agreement: id })
    if (isGone) say(t('said.removed', { number }))
    return isGone
  }
  return (
    <>
      <RemoveButton
        name={t('one', { number })}
        title={t('removeAsk', { number })}
        busy={remove.busy}
        onRemove={takeOut}
      />
      <ProblemNote error={remove.error} keepsInput />
    </>
  )
}
