import type { FormSummary } from '@kring/functions/api/contract/forms'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { setOpening } from '../../../api/forms.ts'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'

type Props = {
  readonly form: FormSummary
  readonly tenant: string
  readonly onDone: () => Promise<void>
  /** The form was changed by another user: the shown state is outdated. */
  readonly onStale: () => Promise<void>
  readonly onCancel: () => void
}

/** The period in which a form accepts referrals; always when empty. */
export function OpeningForm({ form, tenant, onDone, onStale, onCancel }: Props) {
  const { t } = useTranslation('forms')
  const id = useId()
  const [opensOn, setOpensOn] = useState(form.opensOn ?? '')
  const [closesOn, setClosesOn] = useState(form.closesOn ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const isCrossed = opensOn !== '' && closesOn !== '' && closesOn < opensOn
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-to`]: isCrossed ? t('opening.crossed') : undefined,
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      const was = { ...(form.opensOn && { opensOn: form.opensOn }), ...(form.closesOn && { closesOn: form.closesOn }) }
      await setOpening(tenant, form.id, { ...(opensOn && { opensOn }), ...(closesOn && { closesOn }), was })
      await onDone()
    } catch (error) {
      setFailure(error)
      // The other user's state is shown above; the entered values stay and can be saved over it.
      if (error instanceof ProblemError && error.code === 'changed-meanwhile') await onStale()
      setBusy(false)
    }
  }
  const day = (which: 'from' | 'to', value: string, set: (value: string) => void) => (
    <Field
      id={`${id}-${which}`}
      label={t(`opening.${which}Label`)}
      hint={t('opening.mayBeEmpty')}
      fieldError={fieldErrorOf(`${id}-${which}`)}
    >
      {binding => (
        <input {...binding} type="date" className="day" value={value} onChange={event => set(event.target.value)} />
      )}
    </Field>
  )
  return (
    <form ref={box} className="stack stack-s opening" noValidate onSubmit={submit} aria-label={t('opening.set')}>
      <ErrorSummary title={t('opening.wrong')} lines={lines} attempt={attempt} />
      <div className="grid narrow-fields">
        {day('from', opensOn, setOpensOn)}
        {day('to', closesOn, setClosesOn)}
      </div>
      <p className="small soft">{t('opening.text')}</p>
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" small busy={busy}>
          {busy ? t('opening.busy') : t('opening.save')}
        </Button>
        <Button look="plain" small onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
