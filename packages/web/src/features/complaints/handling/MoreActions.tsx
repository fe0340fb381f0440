import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useHandling } from '../useHandling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { HandlingProps } from './handlingProps.ts'
import { Radios } from './Radios.tsx'
import { useHandlingFields } from './useHandlingFields.ts'

/** What else can be done: more time, passing on, stepping aside. */
export function MoreActions(props: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { may } = props.complaint
  const shown = [
    { name: 'extend-term', title: t('desk.extend'), Form: ExtendForm },
    { name: 'pass-on', title: t('desk.pass'), Form: PassForm },
    { name: 'step-aside', title: t('desk.aside'), Form: AsideForm },
  ].filter(({ name }) => may.some(one => one === name))
  if (shown.length === 0) return null
  return (
    <section className="stack no-print" aria-labelledby="more">
      <h2 id="more">{t('desk.more')}</h2>
      {shown.map(({ name, title, Form }) => (
        <details key={name} className="card tight">
          <summary>{title}</summary>
          <Form {...props} />
        </details>
      ))}
    </section>
  )
}

function ExtendForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useHandlingFields(complaint, 'extend')
  const reason = (values.reason ?? '').trim()
  const errors = useSubmitErrors({ 'extend-reason': reason === '' ? t('wrong.empty') : undefined })
  const { give, busy, error } = useHandling('extend-term', complaint)
  const send = async () => {
    if (!(await give({ reason }))) return
    wipe()
    onDone()
  }
  return (
    <HandlingForm
      label={t('desk.extend')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.extendDo')}
      look="quiet"
      onSend={() => void send()}
    >
      <TextField
        id="extend-reason"
        label={t('desk.extendReason')}
        value={values.reason ?? ''}
        onChange={value => set('reason', value)}
        maxLength={2000}
        lines={2}
        fieldError={errors.fieldErrorOf('extend-reason')}
      />
    </HandlingForm>
  )
}

function PassForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useHandlingFields(complaint, 'pass')
  const places = [
    ...complaint.authorities.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address}` })),
    { value: 'partner' as const, label: t('desk.passPartner') },
  ]
  const to = places.find(({ value }) => value === values.to)?.value
  const reason = (values.reason ?? '').trim()
  const errors = useSubmitErrors({
    'pass-to': to === undefined ? t('wrong.choose') : undefined,
    'pass-reason': reason === '' ? t('wrong.empty') : undefined,
  })
  const { give, busy, error } = useHandling('pass-on', complaint)
  const send = async () => {
    if (to === undefined || !(await give({ to, reason }))) return
    wipe()
    onDone()
  }
  return (
    <HandlingForm
      label={t('desk.pass')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.passDo')}
      look="quiet"
      onSend={() => void send()}
    >
      <Radios
        name="pass-to"
        label={t('desk.passTo')}
        options={places}
        value={values.to}
        onChange={value => set('to', value)}
        fieldError={errors.fieldErrorOf('pass-to')}
      />
      <TextField
        id="pass-reason"
        label={t('desk.passReason')}
        value={values.reason ?? ''}
        onChange={value => set('reason', value)}
        maxLength={2000}
        lines={2}
        fieldError={errors.fieldErrorOf('pass-reason')}
      />
    </HandlingForm>
  )
}

function AsideForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const errors = useSubmitErrors({})
  const { give, busy, error } = useHandling('step-aside', complaint)
  const send = async () => {
    if (await give({})) onDone()
  }
  return (
    <HandlingForm
      label={t('desk.aside')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.asideDo')}
      look="quiet"
      onSend={() => void send()}
    >
      <p>{t('desk.asideText')}</p>
    </HandlingForm>
  )
}
