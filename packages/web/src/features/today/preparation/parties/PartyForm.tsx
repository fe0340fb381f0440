import type { CirclePerson } from '@kring/domain'
import { consents } from '@kring/domain/trajectory'
import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormTick } from '../form/FormTick.tsx'
import { useDayErrors } from '../form/useDayErrors.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import { partyBody, partyFields } from './partyFields.ts'

/** Restorative: a party is informed, was offered counsel, and decides for themself (G7). */
export function PartyForm({ person }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparationForms')
  const { t: page } = useTranslation('preparation')
  const { trajectory } = usePreparation()
  const { today } = trajectory
  const name = `party-${person.id}`
  const form = usePreparationForm({
    form: name,
    command: 'set-party',
    card: 'parties',
    fieldsOf: ({ circle }) =>
      partyFields(
        circle.people.find(({ id }) => id === person.id),
        name,
      ),
    bodyOf: values => partyBody(values, person.id, name),
  })
  const { values, setAll } = form
  const [informedOn, counselOfferedOn] = [fieldId(name, 'informedOn'), fieldId(name, 'counselOfferedOn')]
  const errors = useSubmitErrors(
    useDayErrors({
      [informedOn]: dayFault(values, informedOn, { last: today }),
      [counselOfferedOn]: dayFault(values, counselOfferedOn, { last: today }),
    }),
  )
  const day = (id: string, label: string) => (
    <DayField
      id={id}
      label={label}
      values={values}
      setAll={setAll}
      fieldError={errors.fieldErrorOf(id)}
      today={today}
    />
  )
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.party', { name: person.name })}
      names={{
        [informedOn]: page('parties.informed'),
        [counselOfferedOn]: page('parties.counsel'),
        hasCounsel: t('party.hasCounsel'),
        consent: page('parties.consent'),
      }}
    >
      <p className="small soft">{t('party.forThemself')}</p>
      {day(informedOn, page('parties.informed'))}
      {day(counselOfferedOn, page('parties.counsel'))}
      <FormTick form={form} field="hasCounsel" label={t('party.hasCounsel')} />
      <FormChoices
        form={form}
        field="consent"
        label={page('parties.consent')}
        options={consents.map(value => ({ value, label: page(`parties.consents.${value}`) }))}
      />
    </FormFrame>
  )
}
