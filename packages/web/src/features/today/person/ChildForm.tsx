import { phaseIds } from '@kring/domain/variants'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FieldGroup } from '../../../kit/index.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Check, Choose, Typed } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'
import { companionsOf } from './personFields.ts'

/** How a child takes part, as the child chose (G11, G14): support person, phases, and what is said for them. */
export function ChildForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const command = useTrajectoryCommand('set-child-part', trajectory)
  const id = useId()
  const { child } = person
  const { values, set, wipe } = useSessionFields(fieldsKey, {
    support: child?.support ?? '',
    supportStays: child?.supportStays ? 'yes' : '',
    saidForThem: child?.saidForThem ?? '',
    ...Object.fromEntries(phaseIds.map(phase => [phase, child?.phases.includes(phase) ? 'yes' : ''])),
  })
  const inputs = { id, values, set }
  const others = companionsOf(trajectory, person)
  const support = others.find(one => one.id === values.support)?.id
  const send = async () => {
    const saidForThem = (values.saidForThem ?? '').trim()
    const given = {
      person: person.id,
      ...(support !== undefined && { support }),
      supportStays: support !== undefined && values.supportStays === 'yes',
      ...(saidForThem !== '' && { saidForThem }),
      phases: phaseIds.filter(phase => values[phase] === 'yes'),
    }
    if (!(await command.give(given))) return
    wipe()
    onDone(t('changed', { name: person.name }))
  }
  return (
    <PartForm
      label={t('child.title')}
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
        field="support"
        label={t('child.support')}
        none={t('child.nobodyYet')}
        options={others.map(({ id: value, name: label }) => ({ value, label }))}
      />
      {support !== undefined && <Check inputs={inputs} field="supportStays" label={t('child.stays')} />}
      <FieldGroup id={`${id}-phases`} label={t('child.phases')}>
        {phaseIds.map(phase => (
          <Check key={phase} inputs={inputs} field={phase} label={t(`phase.${phase}`)} />
        ))}
      </FieldGroup>
      <Typed
        inputs={inputs}
        field="saidForThem"
        label={t('child.said')}
        hint={t('child.saidHint')}
        most={2000}
        lines={3}
      />
    </PartForm>
  )
}
