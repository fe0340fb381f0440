import { useTranslation } from '../../../../i18n/index.ts'
import { Field } from '../../../../kit/index.ts'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { usePlan } from '../PlanContext.ts'
import { CarriersField } from './CarriersField.tsx'
import { everyoneLine, linesOf, personLine } from './carriers.ts'

type Props = {
  readonly form: PreparationForm
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  /** Answers before those of people. */
  readonly first?: readonly { readonly value: string; readonly label: string }[]
}

const several = 'several'

/** Usually one person: chosen from a list; several, or somebody else, as with who carries an agreement. */
export function CarriersSelect({ form, field, label, hint, first = [] }: Props) {
  const { t } = useTranslation('planForms')
  const { people, nameOf } = usePlan()
  const value = form.values[field] ?? ''
  const simple = new Set(['', everyoneLine, ...first.map(one => one.value), ...people.map(({ id }) => personLine(id))])
  const more = `${field}-several`
  const isSeveral = !simple.has(value) || form.values[more] === 'yes' || linesOf(value).length > 1
  const choose = (chosen: string) =>
    form.setAll({
      ...form.values,
      [more]: chosen === several ? 'yes' : '',
      ...(chosen === several ? {} : { [field]: chosen }),
    })
  const id = fieldId(form.name, field)
  return (
    <div className="stack stack-s">
      <Field id={isSeveral ? `${id}-list` : id} label={label} hint={hint}>
        {binding => (
          <select {...binding} value={isSeveral ? several : value} onChange={event => choose(event.target.value)}>
            <option value="">{t('form.notSaid')}</option>
            {first.map(one => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
            <option value={everyoneLine}>{t('form.everyone')}</option>
            {people.map(({ id: person }) => (
              <option key={person} value={personLine(person)}>
                {nameOf(person)}
              </option>
            ))}
            <option value={several}>{t('form.several')}</option>
          </select>
        )}
      </Field>
      {isSeveral && <CarriersField form={form} field={field} label={t('form.who')} />}
    </div>
  )
}
