import { holdGrounds } from '@kring/domain/referral'
import { type FormEvent, useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { type RetentionForm, useRetentionCommand, useRetentionFieldsKey } from './useRetention.ts'

/** Forbids to erase the dossier: why, and until which day before somebody looks at it again. */
export function PlaceHoldForm({ onDone, say, ...of }: RetentionForm & { readonly onDone: () => void }) {
  const { t } = useTranslation('retention')
  const command = useRetentionCommand('place-legal-hold', of)
  const id = useId()
  const { values, set, wipe } = useSessionFields(useRetentionFieldsKey(of, 'hold'), {
    ground: '',
    words: '',
    reviewOn: '',
  })
  const ground = holdGrounds.find(one => one === values.ground)
  const words = (values.words ?? '').trim()
  const { reviewOn = '' } = values
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-${holdGrounds[0]}`]: ground ? undefined : t('wrong.ground'),
    [`${id}-words`]: ground === 'other' && words === '' ? t('wrong.words') : undefined,
    [`${id}-review`]: reviewOn > of.view.today ? undefined : t('wrong.review'),
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend() || !ground) return
    if (!(await command.give({ ground, reviewOn, ...(words !== '' && { words }) }))) return
    wipe()
    onDone()
    say(t('hold.placed'))
  }
  return (
    <form className="stack" noValidate onSubmit={send} aria-label={t('hold.place')}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup id={`${id}-ground`} label={t('hold.ground')} fieldError={fieldErrorOf(`${id}-${holdGrounds[0]}`)}>
        {holdGrounds.map(one => (
          <label key={one} className="choice small">
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-ground`}
              checked={ground === one}
              onChange={() => set('ground', one)}
            />
            <span>{t(`ground.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <TextField
        id={`${id}-words`}
        label={t('hold.words')}
        hint={t('hold.wordsHint')}
        fieldError={fieldErrorOf(`${id}-words`)}
        value={values.words ?? ''}
        onChange={typed => set('words', typed)}
        maxLength={2000}
        lines={3}
      />
      <Field
        id={`${id}-review`}
        label={t('hold.reviewOn')}
        hint={t('hold.reviewHint')}
        fieldError={fieldErrorOf(`${id}-review`)}
      >
        {binding => (
          <input
            {...binding}
            type="date"
            className="day"
            value={reviewOn}
            onChange={event => set('reviewOn', event.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={command.busy}>
          {t(command.busy ? 'busy' : 'hold.send')}
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
