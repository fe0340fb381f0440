import type { Requirement } from '@kring/domain'
import { requirementWarnings } from '@kring/domain/trajectory'
import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading, Note } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { RequirementForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { RemoveButton } from '../RemoveButton.tsx'

/** One minimum requirement: what, of whom, why; and a warning when it is worded as a plan. */
export function RequirementItem({ requirement }: { readonly requirement: Requirement }) {
  const { t } = useTranslation('preparation')
  const { trajectory, may, isOpen, say } = usePreparation()
  const remove = useTrajectoryCommand('remove-requirement', trajectory)
  const { id, text, reason, setBy } = requirement
  const form = `requirement-${id}`
  if (may('set-requirement') && isOpen(form))
    return (
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        <RequirementForm requirement={requirement} name={form} />
      </Suspense>
    )
  const isPlan = requirementWarnings(trajectory.preparation.requirements).some(one => one.requirement === id)
  const takeOut = async () => {
    const isGone = await remove.give({ requirement: id })
    if (isGone) say(t('requirements.saidRemoved'), 'requirements')
    return isGone
  }
  return (
    <div className="stack stack-s">
      <p className="quote">{text}</p>
      <p className="small soft">
        {setBy && `${t('requirements.setBy', { who: setBy })} `}
        {t('requirements.because', { reason })}
      </p>
      {isPlan && (
        <Note tone="sun" tight icon="warning" title={t('requirements.plan')}>
          {t('requirements.planWhy')}
        </Note>
      )}
      <ProblemNote error={remove.error} />
      {may('set-requirement') && (
        <div className="tools">
          <OpenButton card="requirements" form={form} words={t('change')} about={text} />
          <RemoveButton name={text} title={t('requirements.removeAsk')} busy={remove.busy} onRemove={takeOut} />
        </div>
      )}
    </div>
  )
}
