import { channels } from '@kring/domain/trajectory'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FieldGroup } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Check, Choose, TimeField, Typed } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'
import { companionsOf, isChild } from './personFields.ts'
import { reachFaults, reachFieldsOf, reachOf } from './reachFields.ts'

/** How somebody may be reached safely, as they say themselves: every message asks this first. */
export function ReachForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const command = useTrajectoryCommand('set-reach', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(fieldsKey, reachFieldsOf(person))
  const inputs = { id, values, set }
  const faults = Object.entries(reachFaults(values))
  const errors = useSubmitErrors(
    Object.fromEntries(faults.map(([field, fault]) => [`${id}-${field}`, t(`wrong.${fault}`)])),
  )
  const errorOf = (field: string) => errors.fieldErrorOf(`${id}-${field}`)
  const child = isChild(person, trajectory)
  const isNever = values.never === 'yes'
  // Who is told through another can pass nothing on: the domain refuses a chain.
  const through = companionsOf(trajectory, person).filter(({ reach }) => reach?.through === undefined)
  const isLinkAsked = values.through !== '' || values.who !== ''
  const send = async () => {
    if (!(await command.give(reachOf(values, { id: person.id, isChild: child })))) return
    wipe()
    onDone(t('reach.saved', { name: person.name }))
  }
  const cancel = () => {
    wipe()
    onDone()
  }
  return (
    <PartForm
      label={t('reach.title')}
      errors={errors}
      busy={command.busy}
      failure={command.error}
      onSend={() => void send()}
      onCancel={cancel}
    >
      <p className="small soft">{t('reach.ask')}</p>
      <Check inputs={inputs} field="never" label={t('reach.neverLabel')} />
      {!isNever && (
        <>
          <FieldGroup id={`${id}-allowed`} label={t('reach.allowed')} fieldError={errorOf(`allowed-${channels[0]}`)}>
            {channels.map(one => (
              <Check key={one} inputs={inputs} field={`allowed-${one}`} label={t(`channel.${one}`)} />
            ))}
          </FieldGroup>
          <FieldGroup id={`${id}-hours`} label={t('reach.hours')} hint={t('reach.hoursHint')}>
            <div className="row">
              <TimeField inputs={inputs} field="from" label={t('reach.from')} fieldError={errorOf('from')} />
              <TimeField inputs={inputs} field="until" label={t('reach.until')} />
            </div>
          </FieldGroup>
          <Typed
            inputs={inputs}
            field="who"
            label={t('reach.who')}
            hint={t('reach.whoHint')}
            most={200}
            fieldError={errorOf('who')}
          />
          {values.who !== '' && (
            <FieldGroup id={`${id}-reads`} label={t('reach.readsOn')} fieldError={errorOf(`reads-${channels[0]}`)}>
              {channels.map(one => (
                <Check key={one} inputs={inputs} field={`reads-${one}`} label={t(`channel.${one}`)} />
              ))}
            </FieldGroup>
          )}
          {through.length > 0 && (
            <Choose
              inputs={inputs}
              field="through"
              label={t('reach.throughLabel')}
              hint={t('reach.throughHint')}
              none={t('reach.throughNobody')}
              options={through.map(({ id: value, name: label }) => ({ value, label }))}
            />
          )}
          {isLinkAsked && <Check inputs={inputs} field="linkDespiteReader" label={t('reach.linkLabel')} />}
          {child && <Check inputs={inputs} field="toChild" label={t('reach.toChildLabel')} />}
        </>
      )}
    </PartForm>
  )
}
