import { stopReasons } from '@kring/domain/trajectory'
import { type FormEvent, useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'

type Props = { readonly trajectory: TrajectoryView; readonly onDone: () => void }

/** Stops the trajectory, with a reason for the counts. The explanation is for the operator; no referrer reads it. */
export function StopForm({ trajectory, onDone }: Props) {
  const { t } = useTranslation('board')
  const stop = useTrajectoryCommand('stop', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey('stop'), { reason: '', explanation: '' })
  const reason = stopReasons.find(one => one === values.reason)
  const explanation = (values.explanation ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-${stopReasons[0]}`]: reason ? undefined : t('card.stop.wrong'),
  })
  const close = () => {
    wipe()
    onDone()
    requestAnimationFrame(() => document.getElementById('trajectory')?.focus({ preventScroll: true }))
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (stop.busy || !tryToSend() || !reason) return
    if (await stop.give({ reason, ...(explanation !== '' && { explanation }) })) close()
  }
  return (
    <form className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup
        id={`${id}-reason`}
        label={t('card.stop.reason')}
        hint={t('card.stop.hint')}
        fieldError={fieldErrorOf(`${id}-${stopReasons[0]}`)}
      >
        {stopReasons.map(one => (
          <label key={one} className="choice small" style={{ padding: '.5rem .75rem' }}>
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-reason`}
              checked={reason === one}
              onChange={() => set('reason', one)}
            />
            <span>{t(`card.stop.reasons.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <TextField
        id={`${id}-why`}
        label={t('card.stop.explanation')}
        hint={t('card.stop.explanationHint')}
        value={values.explanation ?? ''}
        onChange={typed => set('explanation', typed)}
        maxLength={2000}
        lines={3}
      />
      <ProblemNote error={stop.error} keepsInput />
      <Button type="submit" look="quiet" wide busy={stop.busy}>
        {t('card.stop.send')}
      </Button>
      <Button look="plain" small onClick={close}>
        {t('card.stop.cancel')}
      </Button>
    </form>
  )
}
