import { Suspense, useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { AcceptPart, DecisionSummary, DeclineForm, RedirectForm } from '../lazyForms.tsx'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'

type Mode = 'accept' | 'decline' | 'redirect'

/** Accept, decline or redirect. An action that a guard forbids is shown locked, with the reason. */
export function DecisionCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const declineKey = useSessionFieldsKey('decline')
  const redirectKey = useSessionFieldsKey('redirect')
  const [mode, setMode] = useState<Mode>(() =>
    hasSessionFields(declineKey) ? 'decline' : hasSessionFields(redirectKey) ? 'redirect' : 'accept',
  )
  if (dossier.decision)
    return (
      <Suspense fallback={null}>
        <DecisionSummary decision={dossier.decision} />
      </Suspense>
    )
  const open = (chosen: 'decline' | 'redirect') => {
    setMode(chosen)
    focusForm(chosen)
  }
  const back = () => setMode('accept')
  return (
    <Card id="decide" title={t(mode === 'accept' ? 'decide.title' : `decide.${mode}Title`)}>
      {mode === 'accept' && <AcceptPart />}
      {mode === 'decline' && <DeclineForm onCancel={back} />}
      {mode === 'redirect' && <RedirectForm onCancel={back} />}
      {mode === 'accept' && (
        <div className="tools">
          {isCommandAllowed(dossier, 'decline') && (
            <Button look="plain" small onClick={() => open('decline')}>
              {t('decide.decline')}
            </Button>
          )}
          {isCommandAllowed(dossier, 'redirect') && (
            <Button look="plain" small onClick={() => open('redirect')}>
              {t('decide.redirect')}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
