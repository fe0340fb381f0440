import { type FormEvent, useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { useCommand } from '../useCommand.ts'
import { useExplanationHint } from '../useExplanationHint.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'

/** Redirects the referral to another organisation, with an explanation for the referrer. */
export function RedirectForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { say } = useOpenDossier()
  const explanationHint = useExplanationHint()
  const command = useCommand('redirect')
  const id = useId()
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey('redirect'), { to: '', explanation: '' })
  const to = (values.to ?? '').trim()
  const explanation = (values.explanation ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-to`]: to === '' ? forms('wrong.to') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    if (!(await command.give({ to, ...(explanation && { explanation }) }))) return
    wipe()
    say(t('decide.redirected'), 'decide')
  }
  const giveUp = () => {
    wipe()
    onCancel()
    focusCard('decide')
  }
  return (
    <form id={formId('redirect')} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-to`}
        label={t('decide.to')}
        hint={t('decide.toHint')}
        fieldError={fieldErrorOf(`${id}-to`)}
        value={values.to ?? ''}
        onChange={typed => set('to', typed)}
        maxLength={200}
      />
      <TextField
        id={`${id}-why`}
        label={t('decide.explanation')}
        hint={explanationHint}
        value={values.explanation ?? ''}
        onChange={typed => set('explanation', typed)}
        maxLength={2000}
        lines={4}
      />
      <CommandFailed error={command.error} />
      <Button type="submit" wide busy={command.busy}>
        {command.busy ? t('busy') : t('decide.redirectSend')}
      </Button>
      <Button look="plain" small onClick={giveUp}>
        {t('cancel')}
      </Button>
    </form>
  )
}
