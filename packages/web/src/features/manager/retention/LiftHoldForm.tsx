import { type FormEvent, useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { type RetentionForm, useRetentionCommand, useRetentionFieldsKey } from './useRetention.ts'

type Props = RetentionForm & { readonly hold: string; readonly onDone: () => void }

/** Lifts a legal hold, with the reason: from then on the term counts again. */
export function LiftHoldForm({ hold, onDone, say, ...of }: Props) {
  const { t } = useTranslation('retention')
  const command = useRetentionCommand('lift-legal-hold', of)
  const id = useId()
  const { values, set, wipe } = useSessionFields(useRetentionFieldsKey(of, `lift-${hold}`), { why: '' })
  const why = (values.why ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-why`]: why === '' ? t('wrong.why') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    if (!(await command.give({ hold, why }))) return
    wipe()
    onDone()
    say(t('hold.lifted'))
  }
  return (
    <form className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-why`}
        label={t('hold.why')}
        fieldError={fieldErrorOf(`${id}-why`)}
        value={values.why ?? ''}
        onChange={typed => set('why', typed)}
        maxLength={2000}
        lines={2}
      />
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" small busy={command.busy}>
          {t(command.busy ? 'busy' : 'hold.liftSend')}
        </Button>
        <Button
          look="plain"
          small
          onClick={() => {
            wipe()
            onDone()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
