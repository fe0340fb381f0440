import type { CirclePerson } from '@kring/domain'
import { arrangementKinds, presences } from '@kring/domain/trajectory'
import { DayField } from '../../../../form/days/DayField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { FieldGroup } from '../../../../kit/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { FormTick } from '../form/FormTick.tsx'
import { textIn } from '../form/given.ts'
import { useDayErrors } from '../form/useDayErrors.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import { lacksArrangement, safetyBody, safetyDayFault, safetyFields } from './safetyFields.ts'

/** Whether somebody can take part safely, and what is arranged for it (G12). What they told has no field. */
export function SafetyForm({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparationForms')
  const { t: page } = useTranslation('preparation')
  const { trajectory } = usePreparation()
  const { today, assignment } = trajectory
  const name = `safety-${person.id}`
  const form = usePreparationForm({
    form: name,
    command: 'discuss-safety',
    card: 'safety',
    fieldsOf: ({ circle }) =>
      safetyFields(
        circle.people.find(({ id }) => id === person.id),
        name,
        { today, asks: assignment.coordinator?.name ?? '' },
      ),
    bodyOf: values => safetyBody(values, person.id, name),
  })
  const { values, setAll } = form
  const on = fieldId(name, 'on')
  const what = fieldId(name, 'own-arrival')
  const errors = useSubmitErrors({
    [fieldId(name, 'needs')]: values.needs ? undefined : t('wrong.answer'),
    [what]: lacksArrangement(values) ? t('wrong.arrangement') : undefined,
    [fieldId(name, 'askedBy')]: textIn(values, 'askedBy') === '' ? t('wrong.askedBy') : undefined,
    [fieldId(name, 'presence')]: values.presence ? undefined : t('wrong.answer'),
    ...useDayErrors({ [on]: safetyDayFault(values, name, today) }),
  })
  const kindNames = Object.fromEntries(
    arrangementKinds.flatMap(kind => [
      [kind, page(`safety.kind.${kind}`)],
      [`${kind}-agreed`, `${page(`safety.kind.${kind}`)}: ${t('safety.agreed')}`],
    ]),
  )
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.safety', { name: person.name })}
      names={{
        ...kindNames,
        needs: t('safety.ask', { name: person.name }),
        askedBy: t('safety.askedBy'),
        presence: t('safety.presence.ask'),
        [on]: t('safety.on'),
      }}
      save={t('safety.save', { name: person.name })}
    >
      <p className="small soft">{t('safety.onlyAgreed')}</p>
      <FormChoices
        form={form}
        field="needs"
        label={t('safety.ask', { name: person.name })}
        errors={errors}
        options={(['none', 'some'] as const).map(value => ({ value, label: t(`safety.needs.${value}`) }))}
      />
      {values.needs === 'some' && (
        <FieldGroup id={what} label={t('safety.what')} fieldError={errors.fieldErrorOf(what)}>
          {arrangementKinds.map(kind => (
            <div key={kind} className="stack stack-s">
              <FormTick form={form} field={kind} label={page(`safety.kind.${kind}`)} />
              {values[kind] === 'yes' && (
                <FormText
                  form={form}
                  field={`${kind}-agreed`}
                  label={t('safety.agreed')}
                  hint={t(`safety.hint.${kind}`)}
                  most={200}
                />
              )}
            </div>
          ))}
        </FieldGroup>
      )}
      <FormText form={form} field="askedBy" label={t('safety.askedBy')} most={200} errors={errors} />
      <FormChoices
        form={form}
        field="presence"
        label={t('safety.presence.ask')}
        hint={t('safety.presence.hint')}
        errors={errors}
        options={presences.map(value => ({ value, label: t(`safety.presence.${value}`) }))}
      />
      <DayField id={on} label={t('safety.on')} values={values} setAll={setAll} fieldError={errors.fieldErrorOf(on)} />
      <p className="small soft">{t('safety.otherwise')}</p>
    </FormFrame>
  )
}
