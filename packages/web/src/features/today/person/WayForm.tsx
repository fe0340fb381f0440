import { waysOfTakingPart } from '@kring/domain/trajectory'
import { useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { Choose, Typed } from './inputs.tsx'
import { PartForm } from './PartForm.tsx'
import type { PartFormProps } from './partProps.ts'
import { companionsOf } from './personFields.ts'

/** In which way somebody takes part, who speaks for them, and what is read aloud. */
export function WayForm({ trajectory, person, fieldsKey, onDone }: PartFormProps) {
  const { t } = useTranslation('circle')
  const { t: own } = useTranslation('person')
  const command = useTrajectoryCommand('set-way', trajectory)
  const id = useId()
  const initial = { way: person.way ?? '', spokesperson: person.spokesperson ?? '', message: person.message ?? '' }
  const { values, set, wipe } = useSessionFields(fieldsKey, initial)
  const inputs = { id, values, set }
  const { ownMessage } = person
  const written = ownMessage?.use === 'read-aloud' ? ownMessage.text : undefined
  const others = companionsOf(trajectory, person)
  const send = async () => {
    const way = waysOfTakingPart.find(one => one === values.way)
    const spokesperson = others.find(one => one.id === values.spokesperson)?.id
    const message = (values.message ?? '').trim()
    const given = {
      person: person.id,
      ...(way && { way }),
      ...(spokesperson !== undefined && { spokesperson }),
      ...(message !== '' && { message }),
    }
    if (!(await command.give(given))) return
    wipe()
    onDone(t('changed', { name: person.name }))
  }
  return (
    <PartForm
      label={t('way.title')}
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
        field="way"
        label={t('way.how')}
        none={t('field.notAsked')}
        options={waysOfTakingPart.map(value => ({ value, label: t(`ways.${value}`) }))}
      />
      {others.length > 0 && (
        <Choose
          inputs={inputs}
          field="spokesperson"
          label={t('way.spokesperson')}
          none={t('way.nobody')}
          options={others.map(({ id: value, name: label }) => ({ value, label }))}
        />
      )}
      <Typed
        inputs={inputs}
        field="message"
        label={t('way.message')}
        hint={t('way.messageHint')}
        most={4000}
        lines={4}
      />
      {written !== undefined && written !== values.message && (
        <Button look="quiet" small className="start" onClick={() => set('message', written)}>
          {own('own.take')}
        </Button>
      )}
    </PartForm>
  )
}
