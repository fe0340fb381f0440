import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Check, Choose } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'
import { partsIn } from './personFields.ts'

/** The part in this conference, whatever somebody's profession; who the family keeps in private time (G14). */
export function RoleForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const command = useTrajectoryCommand('set-role', trajectory)
  const id = useId()
  const initial = { part: person.part, isKept: person.isKept ? 'yes' : '' }
  const { values, set, wipe } = useSessionFields(fieldsKey, initial)
  const inputs = { id, values, set }
  const part = partsIn(trajectory.variant).find(one => one === values.part) ?? person.part
  const mayBeKept = part === 'interpreter' || part === 'support-person'
  const send = async () => {
    const isKept = mayBeKept && values.isKept === 'yes'
    if (!(await command.give({ person: person.id, part, ...(isKept && { isKept }) }))) return
    wipe()
    onDone(t('changed', { name: person.name }))
  }
  return (
    <PartForm
      label={t('role.title')}
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
        field="part"
        label={t('field.part')}
        options={partsIn(trajectory.variant).map(value => ({ value, label: today(`one.part.${value}`) }))}
      />
      {mayBeKept && <Check inputs={inputs} field="isKept" label={t('role.keep')} />}
    </PartForm>
  )
}
