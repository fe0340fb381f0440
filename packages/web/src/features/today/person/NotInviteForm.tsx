import { notInvitedReasons } from '@kring/domain/trajectory'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Choose, Typed } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'

/** Not inviting is a decision: why, who decided, and what the family thinks of it. */
export function NotInviteForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const command = useTrajectoryCommand('not-invite', trajectory)
  const id = useId()
  const before = person.decision?.kind === 'not-invited' ? person.decision : undefined
  const { values, set, wipe } = useSessionFields(fieldsKey, {
    reason: before?.reason ?? '',
    explanation: before?.explanation ?? '',
    decidedBy: before?.decidedBy ?? '',
    familyThinks: before?.familyThinks ?? '',
  })
  const inputs = { id, values, set }
  const text = (field: string) => (values[field] ?? '').trim()
  const reason = notInvitedReasons.find(one => one === values.reason)
  const errors = useSubmitErrors({
    [`${id}-reason`]: reason === undefined ? t('wrong.reason') : undefined,
    [`${id}-decidedBy`]: text('decidedBy') === '' ? t('wrong.decidedBy') : undefined,
  })
  const send = async () => {
    if (reason === undefined) return
    const [explanation, familyThinks] = [text('explanation'), text('familyThinks')]
    const given = {
      person: person.id,
      reason,
      decidedBy: text('decidedBy'),
      ...(explanation !== '' && { explanation }),
      ...(familyThinks !== '' && { familyThinks }),
    }
    if (!(await command.give(given))) return
    wipe()
    onDone(t('invitation.savedNot', { name: person.name }))
  }
  return (
    <PartForm
      label={t('invitation.not')}
      errors={errors}
      busy={command.busy}
      failure={command.error}
      onSend={() => void send()}
      onCancel={() => {
        wipe()
        onDone()
      }}
    >
      <Choose
        inputs={inputs}
        field="reason"
        label={t('invitation.why')}
        none={t('choose')}
        options={notInvitedReasons.map(value => ({ value, label: t(`notInvited.${value}`) }))}
        fieldError={errors.fieldErrorOf(`${id}-reason`)}
      />
      <Typed inputs={inputs} field="explanation" label={t('invitation.explanation')} most={500} lines={2} />
      <Typed
        inputs={inputs}
        field="decidedBy"
        label={t('invitation.decidedBy')}
        hint={t('invitation.decidedByHint')}
        most={200}
        fieldError={errors.fieldErrorOf(`${id}-decidedBy`)}
      />
      <Typed inputs={inputs} field="familyThinks" label={t('invitation.familyThinks')} most={1000} lines={2} />
    </PartForm>
  )
}
