import { useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { RemoveButton } from '../RemoveButton.tsx'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { PlanWarning } from './PlanWarning.tsx'
import type { Requirement } from './RequirementFields.tsx'
import { TrajectoryRequirementForm } from './TrajectoryRequirementForm.tsx'

type Props = { readonly trajectory: TrajectoryView; readonly requirement: Requirement; readonly told: number }

/** One minimum requirement of a preparation: reworded or taken away, after which everyone is told again (G6). */
export function TrajectoryRequirement({ trajectory, requirement, told }: Props) {
  const { t } = useTranslation('dossier')
  const { say } = useOpenDossier()
  const { id, text, reason, setBy } = requirement
  const form = `requirement.${id}`
  const key = useSessionFieldsKey(form)
  const [rewriting, setRewriting] = useState(() => hasSessionFields(key))
  const remove = useTrajectoryCommand('remove-requirement', trajectory)
  const close = () => setRewriting(false)
  if (rewriting)
    return (
      <TrajectoryRequirementForm
        trajectory={trajectory}
        told={told}
        requirement={requirement}
        onDone={close}
        onCancel={close}
      />
    )
  const rewrite = () => {
    setRewriting(true)
    focusForm(form)
  }
  const take = async () => {
    if (await remove.give({ requirement: id })) say(t('minimum.removed'), 'minimum')
  }
  return (
    <div className="stack stack-s">
      <p className="quote" style={{ fontSize: '1.0625rem' }}>
        {text}
      </p>
      <PlanWarning text={text} />
      <dl className="facts">
        <dt>{t('minimum.why')}</dt>
        <dd>{reason}</dd>
        {setBy && (
          <>
            <dt>{t('minimum.by')}</dt>
            <dd>{setBy}</dd>
          </>
        )}
      </dl>
      <CommandFailed error={remove.error} />
      <div className="tools">
        <Button look="plain" small onClick={rewrite}>
          {t('minimum.rewrite')}
          <span className="visually-hidden">: {text}</span>
        </Button>
        <RemoveButton text={text} title={t('minimum.removeAsk')} busy={remove.busy} onRemove={take} />
      </div>
    </div>
  )
}
