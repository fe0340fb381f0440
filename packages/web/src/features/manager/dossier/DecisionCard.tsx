import { Suspense, useState } from 'react'
import { hasTyped } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { Card } from './Card.tsx'
import { may, useOpenDossier } from './DossierContext.ts'
import { focusForm } from './focus.ts'
import { AcceptPart, Decided, DeclineForm, RedirectForm } from './lazyForms.tsx'
import { useTypedKey } from './useTypedKey.ts'

type Mode = 'accept' | 'decline' | 'redirect'

/** Accept, decline or redirect. What a guard forbids stays in sight, locked, with the reason beside it. */
export function DecisionCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const declineKey = useTypedKey('decline')
  const redirectKey = useTypedKey('redirect')
  const [mode, setMode] = useState<Mode>(() =>
    hasTyped(declineKey) ? 'decline' : hasTyped(redirectKey) ? 'redirect' : 'accept',
  )
  if (dossier.decision)
    return (
      <Suspense fallback={null}>
        <Decided decision={dossier.decision} />
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
          {may(dossier, 'decline') && (
            <Button look="plain" small onClick={() => open('decline')}>
              {t('decide.decline')}
            </Button>
          )}
          {may(dossier, 'redirect') && (
            <Button look="plain" small onClick={() => open('redirect')}>
              {t('decide.redirect')}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
