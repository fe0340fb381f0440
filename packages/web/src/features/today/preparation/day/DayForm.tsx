import { daysBetween } from '@kring/domain/calendar'
import { instantNow } from '../../../../clock/serverClock.ts'
import { DayField } from '../../../../form/days/DayField.tsx'
import { dayOf } from '../../../../form/days/days.ts'
import { operatorZone, useDates, useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { useDayErrors } from '../form/useDayErrors.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import {
  comesTwice,
  conferenceDayBody,
  conferenceDayFault,
  conferenceDayFields,
  type DayCommand,
  dayTimeFault,
} from './dayFields.ts'

/** Sets the day, or moves it: day, begin and place, and what follows from it. */
export function DayForm({ command }: { readonly command: DayCommand }) {
  const { t } = useTranslation('preparationForms')
  const dates = useDates()
  const { trajectory, people } = usePreparation()
  const { preparation, today } = trajectory
  const form = usePreparationForm({
    form: command,
    command,
    card: 'next',
    fieldsOf: one => conferenceDayFields(one.preparation, command),
    bodyOf: values => conferenceDayBody(values, command),
  })
  const { values } = form
  const timeZone = preparation.day?.timeZone ?? operatorZone
  const [day, time, place, hour] = ['day', 'time', 'place', 'hour'].map(field => fieldId(command, field))
  const chosen = dayOf(values, day ?? '')
  const fault = dayTimeFault(values, command, { at: instantNow(), timeZone })
  const isTwice = comesTwice(values, command, timeZone)
  const errors = useSubmitErrors({
    ...useDayErrors({ [day ?? '']: conferenceDayFault(values, command) }),
    [time ?? '']: fault && fault !== 'twice' ? t(`wrong.time.${fault}`) : undefined,
    [hour ?? '']: fault === 'twice' ? t('wrong.time.twice') : undefined,
    [place ?? '']: (values.place ?? '').trim() === '' ? t('wrong.place') : undefined,
  })
  const { choices } = preparation
  const words = chosen === undefined ? '' : dates.near(chosen)
  const invited = people.filter(({ invitation }) => invitation && !invitation.withdrawn).length
  const isMove = command === 'move-day'
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t(isMove ? 'said.moved' : 'said.scheduled', { day: words })}
      names={{ [day ?? '']: t('day.day'), time: t('day.time'), place: t('day.place'), hour: t('day.hour') }}
      save={
        words === '' ? t(isMove ? 'day.move' : 'day.plan') : t(isMove ? 'day.moveTo' : 'day.planOn', { day: words })
      }
      isNext
      canCancel={isMove}
      effect={
        <p className="small soft">
          {isMove ? t('day.moveEffect', { count: invited }) : t('day.effect')} {t('day.noEnd')}
        </p>
      }
    >
      {choices?.time && (
        <p className="small">{t('day.familyChose', { time: choices.time, place: choices.place ?? '' })}</p>
      )}
      <DayField
        id={day ?? ''}
        label={t('day.which')}
        values={values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf(day ?? '')}
      />
      <p className="small soft" role="status">
        {chosen !== undefined && t('day.readBack', { day: words, count: daysBetween(today, chosen) })}
      </p>
      <FormText
        form={form}
        field="time"
        label={t('day.time')}
        hint={t('day.timeHint')}
        most={8}
        width="9rem"
        errors={errors}
      />
      {isTwice && (
        <FormChoices
          form={form}
          field="hour"
          label={t('day.hour')}
          errors={errors}
          options={(['first', 'second'] as const).map(value => ({ value, label: t(`day.hours.${value}`) }))}
        />
      )}
      <FormText form={form} field="place" label={t('day.place')} most={200} errors={errors} />
    </FormFrame>
  )
}
