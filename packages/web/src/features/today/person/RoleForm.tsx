import { keepers, peopleIn } from '@kring/domain/trajectory'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Choose, Typed } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'
import { isChild, partsIn } from './personFields.ts'

/** The part in this conference, whatever somebody's profession; who the family keeps in private time (G14). */
export function RoleForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const command = useTrajectoryCommand('set-role', trajectory)
  const id = useId()
  const { t: own } = useTranslation('person')
  const { keepsInPrivateTime: kept } = person
  const initial = {
    part: person.part,
    keeps: kept?.by ?? (person.isKept ? 'family' : ''),
    chosenBy: kept?.chosenBy ?? '',
  }
  const { values, set, wipe } = useSessionFields(fieldsKey, initial)
  const inputs = { id, values, set }
  const part = partsIn(trajectory.variant).find(one => one === values.part) ?? person.part
  const mayBeKept = part === 'interpreter' || part === 'support-person'
  const hasChild = peopleIn(trajectory.circle).some(one => isChild(one, trajectory))
  const by = mayBeKept ? keepers.find(one => one === values.keeps) : undefined
  const chosenBy = (values.chosenBy ?? '').trim()
  const errors = useSubmitErrors({
    [`${id}-chosenBy`]: by !== undefined && chosenBy === '' ? own('keep.wrong') : undefined,
  })
  const send = async () => {
    const keepsInPrivateTime = by && { by, chosenBy }
    if (!(await command.give({ person: person.id, part, ...(keepsInPrivateTime && { keepsInPrivateTime }) }))) return
    wipe()
    onDone(t('changed', { name: person.name }))
  }
  return (
    <PartForm
      label={t('role.title')}
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
        field="part"
        label={t('field.part')}
        options={partsIn(trajectory.variant).map(value => ({ value, label: today(`one.part.${value}`) }))}
      />
      {mayBeKept && (
        <Choose
          inputs={inputs}
          field="keeps"
          label={own('keep.ask')}
          none={own('keep.no')}
          options={keepers
            .filter(value => value !== 'child' || hasChild)
            .map(value => ({ value, label: own(`keep.${value}`) }))}
        />
      )}
      {by !== undefined && (
        <Typed
          inputs={inputs}
          field="chosenBy"
          label={own('keep.chosenBy')}
          fieldError={errors.fieldErrorOf(`${id}-chosenBy`)}
          most={200}
        />
      )}
    </PartForm>
  )
}
