import { removalReasons } from '@kring/domain/trajectory'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Choose } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'

/** Takes somebody out of the circle, with a reason. The history keeps them; a link that they had is dead. */
export function RemoveForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const command = useTrajectoryCommand('remove-person', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(fieldsKey, { reason: '' })
  const reason = removalReasons.find(one => one === values.reason)
  const errors = useSubmitErrors({ [`${id}-reason`]: reason === undefined ? t('wrong.reason') : undefined })
  const send = async () => {
    if (reason === undefined || !(await command.give({ person: person.id, reason }))) return
    wipe()
    onDone(t('removal.saved', { name: person.name }))
  }
  return (
    <PartForm
      label={t('removal.title')}
      errors={errors}
      busy={command.busy}
      failure={command.error}
      save={t('removal.do')}
      onSend={() => void send()}
      onCancel={() => {
        wipe()
        onDone()
      }}
    >
      <p className="small">{t(person.invitation ? 'removal.endsInvitation' : 'removal.keeps')}</p>
      <Choose
        inputs={{ id, values, set }}
        field="reason"
        label={t('removal.why')}
        none={t('choose')}
        options={removalReasons.map(value => ({ value, label: t(`removed.${value}`) }))}
        fieldError={errors.fieldErrorOf(`${id}-reason`)}
      />
    </PartForm>
  )
}
