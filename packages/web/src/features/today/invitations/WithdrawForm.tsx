import { type FormEvent, useEffect, useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import type { Order } from './invitationOrders.ts'
import type { Invitee } from './invitationsOf.ts'

/** A lost link is not withdrawn by hand: it gets a new one. */
const reasons = ['own-wish', 'no-longer-invited', 'mistake', 'other'] as const

type Props = {
  readonly invitee: Invitee
  readonly fieldsKey: string
  readonly busy: boolean
  readonly onGive: (order: Order, sentence: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Withdraws an invitation; says first what that does. */
export function WithdrawForm({ invitee: { person }, fieldsKey, busy, onGive, onClose }: Props) {
  const { t } = useTranslation('inviting')
  const id = useId()
  const { values, set, wipe } = useSessionFields(fieldsKey, {})
  const reason = reasons.find(one => one === values.reason)
  const first = `${id}-${reasons[0]}`
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [first]: reason === undefined ? t('withdraw.wrong') : undefined,
  })
  useEffect(() => document.getElementById(first)?.focus(), [first])
  const close = () => {
    wipe()
    onClose()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend() || reason === undefined) return
    const steps = [{ name: 'withdraw-invitation', body: { person: person.id, reason } }] as const
    if (await onGive({ person, steps }, t('withdraw.saved', { name: person.name }))) close()
  }
  const isTold = person.invitation?.sent !== undefined && reason !== 'mistake'
  return (
    <form className="stack" noValidate onSubmit={send}>
      <h3>{t('withdraw.title', { name: person.name })}</h3>
      <p className="small">{t('withdraw.does')}</p>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup id={`${id}-reason`} label={t('withdraw.why')} fieldError={fieldErrorOf(first)}>
        {reasons.map(one => (
          <label key={one} className="choice">
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-reason`}
              checked={reason === one}
              onChange={() => set('reason', one)}
            />
            <span>{t(`withdraw.reason.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <p className="small soft">{t(isTold ? 'withdraw.isTold' : 'withdraw.notTold', { name: person.name })}</p>
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('withdraw.do')}
        </Button>
        <Button look="plain" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
