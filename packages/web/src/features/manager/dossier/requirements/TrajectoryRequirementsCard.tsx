import { isInvited, wasTold } from '@kring/domain/trajectory'
import { useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { type TrajectoryView, useTrajectory } from '../../../../trajectory/useTrajectory.ts'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { RequirementsCard } from './RequirementsCard.tsx'
import { TrajectoryRequirement } from './TrajectoryRequirement.tsx'
import { TrajectoryRequirementForm } from './TrajectoryRequirementForm.tsx'

/** The minimum requirements after the acceptance: while a coordinator prepares, the manager changes those of the trajectory. */
export function TrajectoryRequirementsCard() {
  const { dossier } = useOpenDossier()
  const { trajectory } = useTrajectory(dossier.tenant.id, dossier.id)
  return trajectory?.commands.includes('set-requirement') ? <Changed trajectory={trajectory} /> : <RequirementsCard />
}

function Changed({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const key = useSessionFieldsKey('requirement.new')
  const [adding, setAdding] = useState(() => hasSessionFields(key))
  const { preparation, circle } = trajectory
  const { items } = preparation.requirements
  const coming = circle.people.filter(isInvited)
  const told = coming.filter(({ requirements }) => requirements?.disclosed !== undefined).length
  const know = coming.filter(person => wasTold(person, preparation)).length
  const close = () => setAdding(false)
  const open = () => {
    setAdding(true)
    focusForm('requirement.new')
  }
  return (
    <Card id="minimum" title={t('minimum.title')} beside={<span className="small soft">{t('minimum.special')}</span>}>
      {items.length === 0 && !adding && <p className="small soft">{t('minimum.none')}</p>}
      {items.length > 0 && <p className="small soft">{forms('know', { count: coming.length, n: know })}</p>}
      <div className="stack parts">
        {items.map(requirement => (
          <TrajectoryRequirement key={requirement.id} trajectory={trajectory} requirement={requirement} told={told} />
        ))}
        {adding && <TrajectoryRequirementForm trajectory={trajectory} told={told} onDone={close} onCancel={close} />}
      </div>
      {!adding && (
        <div className="tools">
          <Button look="plain" small icon="plus" onClick={open}>
            {t(items.length === 0 ? 'minimum.add' : 'minimum.another')}
          </Button>
        </div>
      )}
    </Card>
  )
}
