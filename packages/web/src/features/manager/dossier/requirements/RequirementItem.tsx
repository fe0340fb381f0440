import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useState } from 'react'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { RemoveButton } from '../RemoveButton.tsx'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { PlanWarning } from './PlanWarning.tsx'
import { RequirementForm } from './RequirementForm.tsx'

type Props = { readonly requirement: DossierView['minimumRequirements'][number] }

export function RequirementItem({ requirement }: Props) {
  const { t } = useTranslation('dossier')
  const { dossier, say } = useOpenDossier()
  const form = `requirement.${requirement.id}`
  const key = useSessionFieldsKey(form)
  const [rewriting, setRewriting] = useState(() => hasSessionFields(key))
  const remove = useCommand('remove-minimum-requirement')
  const maySet = isCommandAllowed(dossier, 'set-minimum-requirement')
  const close = () => setRewriting(false)
  if (rewriting && maySet) return <RequirementForm requirement={requirement} onDone={close} onCancel={close} />
  const rewrite = () => {
    setRewriting(true)
    focusForm(form)
  }
  const take = async () => {
    if (await remove.give({ requirement: requirement.id })) say(t('minimum.removed'), 'minimum')
  }
  return (
    <div className="stack stack-s">
      <p className="quote" style={{ fontSize: '1.0625rem' }}>
        {requirement.text}
      </p>
      <PlanWarning text={requirement.text} />
      <dl className="facts">
        <dt>{t('minimum.why')}</dt>
        <dd>{requirement.reason}</dd>
        {requirement.setBy && (
          <>
            <dt>{t('minimum.by')}</dt>
            <dd>{requirement.setBy}</dd>
          </>
        )}
        <dt>{t('minimum.told')}</dt>
        <dd>{t('minimum.toldText')}</dd>
      </dl>
      <CommandFailed error={remove.error} />
      {maySet && (
        <div className="tools">
          <Button look="plain" small onClick={rewrite}>
            {t('minimum.rewrite')}
            <span className="visually-hidden">: {requirement.text}</span>
          </Button>
          <RemoveButton text={requirement.text} title={t('minimum.removeAsk')} busy={remove.busy} onRemove={take} />
        </div>
      )}
    </div>
  )
}
