import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FieldGroup } from '../../../kit/index.ts'
import type { FormErrors, useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { linesOf, toggled } from '../plan/form/carriers.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { useDayErrors } from '../preparation/form/useDayErrors.ts'
import type { PreparationForm } from '../preparation/form/usePreparationForm.ts'
import { fieldId } from '../preparation/PreparationContext.ts'

const dayId = (form: string): string => `${form}-on`

/** Who of the circle decided, and on which day: today, unless somebody says otherwise. */
export const decidedFields = (form: string, today: string): FieldValues => ({
  by: '',
  ...dayFields(dayId(form), today),
})

export const decidedIn = (form: string, values: FieldValues, today: string) => ({
  by: [...linesOf(values.by)],
  on: dayOf(values, dayId(form)) ?? today,
})

export function useDecidedErrors(form: string, values: FieldValues, today: string): FormErrors {
  const { t } = useTranslation('release')
  const days = useDayErrors({ [dayId(form)]: dayFault(values, dayId(form), { required: true, last: today }) })
  return { [fieldId(form, 'by')]: linesOf(values.by).length === 0 ? t('wrong.by') : undefined, ...days }
}

type Props = {
  readonly form: PreparationForm
  readonly errors: ReturnType<typeof useSubmitErrors>
  readonly label: string
}

export function DecidedFields({ form, errors, label }: Props) {
  const { t } = useTranslation('release')
  const { people, plan, nameOf } = usePlan()
  const id = fieldId(form.name, 'by')
  const deciders = plan.owners.length > 0 ? people.filter(one => plan.owners.includes(one.id)) : people
  return (
    <>
      <FieldGroup id={id} label={label} fieldError={errors.fieldErrorOf(id)}>
        <div className="opts">
          {deciders.map((person, index) => (
            <label key={person.id} className="choice">
              <input
                id={index === 0 ? id : `${id}-${person.id}`}
                type="checkbox"
                checked={linesOf(form.values.by).includes(person.id)}
                onChange={() => form.set('by', toggled(form.values.by, person.id))}
              />
              <bdi>{nameOf(person.id)}</bdi>
            </label>
          ))}
        </div>
      </FieldGroup>
      <DayField
        id={dayId(form.name)}
        label={t('on')}
        values={form.values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf(dayId(form.name))}
      />
    </>
  )
}
