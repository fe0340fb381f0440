import type { CirclePerson } from '@kring/domain'
import { phaseIds } from '@kring/domain/variants'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field, FieldGroup } from '../../../../kit/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { FormTick } from '../form/FormTick.tsx'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import { childBody, childFields, phasesFault } from './childFields.ts'

/** How a child takes part, as the child chose: which parts of the day, who stays beside them, what is said for them (G11). */
export function ChildForm({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparationForms')
  const { people } = usePreparation()
  const name = `child-${person.id}`
  const form = usePreparationForm({
    form: name,
    command: 'set-child-part',
    card: 'children',
    fieldsOf: ({ circle }) => childFields(circle.people.find(({ id }) => id === person.id)),
    bodyOf: values => childBody(values, person.id),
  })
  const { values, set } = form
  const phases = fieldId(name, `phase-${phaseIds[0]}`)
  const fault = phasesFault(values)
  const errors = useSubmitErrors({ [phases]: fault && t(`wrong.phases.${fault}`) })
  const phaseNames = Object.fromEntries(
    [...phaseIds, 'none' as const].map(phase => [`phase-${phase}`, t(`child.phase.${phase}`)]),
  )
  const support = fieldId(name, 'support')
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.child', { name: person.name })}
      names={{
        ...phaseNames,
        support: t('child.support', { name: person.name }),
        supportStays: t('child.stays'),
        saidForThem: t('child.said'),
      }}
    >
      <FieldGroup
        id={phases}
        label={t('child.phases', { name: person.name })}
        hint={t('child.phasesHint')}
        fieldError={errors.fieldErrorOf(phases)}
      >
        {[...phaseIds, 'none' as const].map(phase => (
          <FormTick key={phase} form={form} field={`phase-${phase}`} label={t(`child.phase.${phase}`)} />
        ))}
      </FieldGroup>
      <Field id={support} label={t('child.support', { name: person.name })} hint={t('child.supportHint')}>
        {binding => (
          <select {...binding} value={values.support ?? ''} onChange={event => set('support', event.target.value)}>
            <option value="">{t('child.nobody')}</option>
            {people
              .filter(({ id, side }) => id !== person.id && (side === undefined || side === person.side))
              .map(({ id, name: who }) => (
                <option key={id} value={id}>
                  {who}
                </option>
              ))}
          </select>
        )}
      </Field>
      {values.support !== '' && <FormTick form={form} field="supportStays" label={t('child.stays')} />}
      <FormText
        form={form}
        field="saidForThem"
        label={t('child.said')}
        hint={t('child.saidHint')}
        most={2000}
        lines={3}
      />
    </FormFrame>
  )
}
