import type { Requirement } from '@kring/domain'
import { requirementWarnings } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { Note } from '../../../../kit/index.ts'
import { usePreparation } from '../PreparationContext.ts'

/** One minimum requirement: what, of whom, why; and a warning when it is worded as a plan. Its manager changes it (G10). */
export function RequirementItem({ requirement: { id, text, reason, setBy } }: { readonly requirement: Requirement }) {
  const { t } = useTranslation('preparation')
  const { trajectory } = usePreparation()
  const isPlan = requirementWarnings(trajectory.preparation.requirements).some(one => one.requirement === id)
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
    </div>
  )
}
