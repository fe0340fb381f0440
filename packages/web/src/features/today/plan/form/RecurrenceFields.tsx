import { nthOfMonth, rhythmUnits, weekdays } from '@kring/domain/plan'
import { DayField } from '../../../../form/days/DayField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { FieldGroup } from '../../../../kit/index.ts'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Choose, TimeField } from '../../person/inputs.tsx'
import { FormChoices } from '../../preparation/form/FormChoices.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { linesOf, toggled } from './carriers.ts'
import { Moment } from './Moment.tsx'
import { dayIds } from './whenFields.ts'

type Props = { readonly form: PreparationForm; readonly errors: ReturnType<typeof useSubmitErrors> }

/** What comes back: how often, from when, at what time, and for how long each time. */
export function RecurrenceFields({ form, errors }: Props) {
  const { t } = useTranslation('planForms')
  const { name, values, setAll, set } = form
  const ids = dayIds(name)
  const inputs = { id: name, values, set }
  const day = (id: string, label: string, hint: string) => (
    <DayField id={id} label={label} hint={hint} values={values} setAll={setAll} fieldError={errors.fieldErrorOf(id)} />
  )
  return (
    <>
      <div className="plan-grid">
        <FormText
          form={form}
          field="interval"
          label={t('when.interval')}
          hint={t('when.intervalHint')}
          most={3}
          width="6rem"
          isNumber
          errors={errors}
        />
        <Choose
          inputs={inputs}
          field="unit"
          label={t('when.unit')}
          options={rhythmUnits.map(value => ({ value, label: t(`when.units.${value}`) }))}
        />
      </div>
      {values.unit === 'week' && <Weekdays form={form} />}
      {values.unit === 'month' && <OfMonth form={form} errors={errors} />}
      <Moment form={form} errors={errors} hasEnd={false} />
      <details open={Boolean(values.ends || values.endTime) || undefined}>
        <summary>{t('when.lasts')}</summary>
        <div className="plan-grid">
          <FormText form={form} field="ends" label={t('when.ends')} most={2} width="6rem" isNumber errors={errors} />
          <TimeField inputs={inputs} field="endTime" label={t('when.endTime')} />
        </div>
      </details>
      {day(ids.first, t('when.first'), t('when.firstHint'))}
      <details>
        <summary>{t('when.stops')}</summary>
        <div className="stack">
          {day(ids.last, t('when.last'), t('when.lastHint'))}
          <FormText form={form} field="times" label={t('when.times')} most={3} width="6rem" isNumber errors={errors} />
        </div>
      </details>
    </>
  )
}

/** Monday 5 January 2026, for the names of the days. */
const monday = Date.UTC(2026, 0, 5)
const dayName = (locale: string, index: number, weekday: 'short' | 'long') =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(monday + index * 86_400_000)

function Weekdays({ form }: { readonly form: PreparationForm }) {
  const { t, locale } = useTranslation('planForms')
  const id = fieldId(form.name, 'weekdays')
  const isOpen = linesOf(form.values.weekdays).length === 0
  return (
    <FieldGroup
      id={id}
      label={t('when.weekdays')}
      fieldError={isOpen ? { kind: 'todo', sentence: t('when.weekdaysAsk') } : undefined}
    >
      <div className="opts">
        {weekdays.map((weekday, index) => (
          <label key={weekday} className="choice">
            <input
              id={index === 0 ? id : `${id}-${weekday}`}
              type="checkbox"
              aria-label={dayName(locale, index, 'long')}
              checked={linesOf(form.values.weekdays).includes(weekday)}
              onChange={() => form.set('weekdays', toggled(form.values.weekdays, weekday))}
            />
            <span>{dayName(locale, index, 'short')}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function OfMonth({ form, errors }: Props) {
  const { t, locale } = useTranslation('planForms')
  const inputs = { id: form.name, values: form.values, set: form.set }
  return (
    <>
      <FormChoices
        form={form}
        field="monthBy"
        label={t('when.month')}
        options={[
          { value: 'day', label: t('when.byDay') },
          { value: 'weekday', label: t('when.byWeekday') },
        ]}
      />
      {form.values.monthBy === 'weekday' ? (
        <div className="plan-grid">
          <Choose
            inputs={inputs}
            field="nth"
            label={t('when.which')}
            options={nthOfMonth.map(nth => ({ value: String(nth), label: t(`when.nth.${nth === -1 ? 'last' : nth}`) }))}
          />
          <Choose
            inputs={inputs}
            field="weekday"
            label={t('when.weekday')}
            options={weekdays.map((value, index) => ({ value, label: dayName(locale, index, 'long') }))}
          />
        </div>
      ) : (
        <FormText
          form={form}
          field="dayOfMonth"
          label={t('when.dayOfMonth')}
          most={2}
          width="6rem"
          isNumber
          errors={errors}
        />
      )}
    </>
  )
}
