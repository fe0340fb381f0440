import { useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { CallFirst, IntakeForm } from '../lazyForms.tsx'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { IntakeSummary } from './IntakeSummary.tsx'

/** The regional manager's intake conversation (G3): calling, recording, reading. */
export function IntakeCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const key = useSessionFieldsKey('intake')
  const [changing, setChanging] = useState(() => dossier.intake !== undefined && hasSessionFields(key))
  const mayRecord = isCommandAllowed(dossier, 'record-intake')
  const isApart = dossier.participants.kind === 'two-sides'
  const isForm = mayRecord && (dossier.intake === undefined || changing)
  if (isCommandAllowed(dossier, 'start-intake')) return <CallFirst />
  // With two sides, each intake is shown with the people of its side.
  if (isApart || (!dossier.intake && !mayRecord)) return null
  const open = () => {
    setChanging(true)
    focusForm('intake')
  }
  const change = mayRecord && !isForm && (
    <Button look="plain" small icon="pencil" onClick={open}>
      {t('intake.change')}
    </Button>
  )
  return (
    <Card id="intake" title={isForm ? t('intake.record') : t('intake.title')} beside={change}>
      {isForm ? (
        <IntakeForm
          intake={dossier.intake}
          onDone={() => setChanging(false)}
          onCancel={changing ? () => setChanging(false) : undefined}
        />
      ) : (
        dossier.intake && <IntakeSummary intake={dossier.intake} />
      )}
    </Card>
  )
}
