import { type DeclineReason, declineReasons } from '@kring/domain/referral'
import { type FormEvent, useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { useCommand } from '../useCommand.ts'
import { useExplanationHint } from '../useExplanationHint.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'

/** Declining: a reason for the statistics and an explanation for the referrer. Age is never a reason (G2). */
export function DeclineForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { say } = useOpenDossier()
  const explanationHint = useExplanationHint()
  const command = useCommand('decline')
  const id = useId()
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey('decline'), { reason: '', explanation: '' })
  const reason = declineReasons.find(one => one === values.reason)
  const explanation = (values.explanation ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-${declineReasons[0]}`]: reason ? undefined : forms('wrong.declineReason'),
    [`${id}-why`]: explanation === '' ? forms('wrong.explanation') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend() || !reason) return
    if (!(await command.give({ reason, explanation }))) return
    wipe()
    say(t('decide.declined'), 'decide')
  }
  const giveUp = () => {
    wipe()
    onCancel()
    focusCard('decide')
  }
  return (
    <form id={formId('decline')} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup
        id={`${id}-reason`}
        label={t('decide.reason')}
        fieldError={fieldErrorOf(`${id}-${declineReasons[0]}`)}
      >
        {declineReasons.map((one: DeclineReason) => (
          <label key={one} className="choice small" style={{ padding: '.5rem .75rem' }}>
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-reason`}
              checked={reason === one}
              onChange={() => set('reason', one)}
            />
            <span>{t(`reason.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <TextField
        id={`${id}-why`}
        label={t('decide.explanation')}
        hint={explanationHint}
        fieldError={fieldErrorOf(`${id}-why`)}
        value={values.explanation ?? ''}
        onChange={typed => set('explanation', typed)}
        maxLength={2000}
        lines={5}
      />
      <CommandFailed error={command.error} />
      <Button type="submit" wide busy={command.busy}>
        {command.busy ? t('busy') : t('decide.declineSend')}
      </Button>
      <Button look="plain" small onClick={giveUp}>
        {t('cancel')}
      </Button>
    </form>
  )
}
