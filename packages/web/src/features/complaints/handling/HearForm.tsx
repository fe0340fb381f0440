import { DayField } from '../../../form/days/DayField.tsx'
import { dayOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useHandling } from '../useHandling.ts'
import { HandlingForm } from './HandlingForm.tsx'
import type { HandlingProps } from './handlingProps.ts'
import { Radios } from './Radios.tsx'
import { useHandlingFields } from './useHandlingFields.ts'

/** Whether there was a talk, on which day, and who were there. */
export function HearForm({ complaint, onDone }: HandlingProps) {
  const { t } = useTranslation('complaints')
  const { values, set, setAll, wipe } = useHandlingFields(complaint, 'hear')
  const isHeld = values.wanted === 'yes'
  const day = dayOf(values, 'day')
  const who = (values.who ?? '').trim()
  const isDay = day !== undefined && day <= complaint.today
  const errors = useSubmitErrors({
    wanted: values.wanted ? undefined : t('wrong.choose'),
    day: isHeld && !isDay ? t('wrong.day') : undefined,
    who: isHeld && who === '' ? t('wrong.empty') : undefined,
  })
  const { give, busy, error } = useHandling('hear', complaint)
  const send = async () => {
    const body = isHeld && day !== undefined ? { wanted: true, dates: [day], who } : { wanted: false }
    if (!(await give(body))) return
    wipe()
    onDone()
  }
  return (
    <HandlingForm
      label={t('desk.step.hear')}
      errors={errors}
      busy={busy}
      failure={error}
      send={t('desk.hearDo')}
      onSend={() => void send()}
    >
      <Radios
        name="wanted"
        label={t('desk.hear')}
        options={[
          { value: 'yes', label: t('desk.heldYes') },
          { value: 'no', label: t('desk.heldNo') },
        ]}
        value={values.wanted}
        onChange={value => set('wanted', value)}
        fieldError={errors.fieldErrorOf('wanted')}
      />
      {isHeld && (
        <>
          <DayField
            id="day"
            label={t('desk.hearDay')}
            values={values}
            setAll={setAll}
            fieldError={errors.fieldErrorOf('day')}
            today={complaint.today}
          />
          <TextField
            id="who"
            label={t('desk.hearWho')}
            value={values.who ?? ''}
            onChange={value => set('who', value)}
            maxLength={500}
            fieldError={errors.fieldErrorOf('who')}
            autoComplete="off"
          />
        </>
      )}
    </HandlingForm>
  )
}
