import { useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { RequirementForm } from './RequirementForm.tsx'
import { RequirementItem } from './RequirementItem.tsx'

/** The minimum requirements (G5): exceptional, for a safe plan, always with a reason. */
export function RequirementsCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const key = useSessionFieldsKey('requirement.new')
  const [adding, setAdding] = useState(() => hasSessionFields(key))
  const maySet = isCommandAllowed(dossier, 'set-minimum-requirement')
  const open = () => {
    setAdding(true)
    focusForm('requirement.new')
  }
  const { minimumRequirements } = dossier
  if (minimumRequirements.length === 0 && !maySet) return null
  return (
    <Card id="minimum" title={t('minimum.title')} beside={<span className="small soft">{t('minimum.special')}</span>}>
      {minimumRequirements.length === 0 && !adding && <p className="small soft">{t('minimum.none')}</p>}
      <div className="stack parts">
        {minimumRequirements.map(requirement => (
          <RequirementItem key={requirement.id} requirement={requirement} />
        ))}
        {adding && maySet && <RequirementForm onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />}
      </div>
      {!adding && maySet && (
        <div className="tools">
          <Button look="plain" small icon="plus" onClick={open}>
            {t(minimumRequirements.length === 0 ? 'minimum.add' : 'minimum.another')}
          </Button>
        </div>
      )}
    </Card>
  )
}
