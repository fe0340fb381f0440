import {
  type AboutPerson,
  askedAges,
  identityChecks,
  isSamePerson,
  representativeCapacities,
  rightKinds,
} from '@kring/domain/rights'
import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { aboutOf, keyOf, personAt } from './personKey.ts'
import { useOpenRights } from './RightsContext.ts'
import { useRightsForm } from './useRightsForm.ts'

type Props = {
  /** A request by a link, of which it is now known who asked. `about`: whose invitation it was. */
  readonly of?: { readonly id: string; readonly receivedOn: string; readonly about: AboutPerson | undefined }
  readonly onDone: () => void
}

/** Somebody asked: which right, about whom, who asks, and how it was made sure who that is. */
export function RequestForm({ of, onDone }: Props) {
  const { t } = useTranslation('rights')
  const { rights } = useOpenRights()
  const { persons, today } = rights
  const known = of?.about && persons.find(one => isSamePerson(one, of.about ?? one))
  const form = useRightsForm({
    command: 'receive-rights-request',
    of: of?.id ?? 'new',
    initial: {
      right: 'access',
      as: 'self',
      ...(known === undefined ? {} : { about: keyOf(known) }),
      ...dayFields('received', of?.receivedOn),
    },
    errorsOf: values => ({
      about: personAt(persons, values.about) ? undefined : t('wrong.about'),
      age: personAt(persons, values.about)?.holder === 'ask' && !values.age ? t('wrong.age') : undefined,
      who: values.as === 'representative' && !values.who?.trim() ? t('wrong.who') : undefined,
      capacity: values.as === 'representative' && !values.capacity ? t('wrong.capacity') : undefined,
      identity: values.identity ? undefined : t('wrong.identity'),
      received: dayFault(values, 'received', { required: true, last: today }) ? t('wrong.day') : undefined,
    }),
    bodyOf: values => {
      const about = personAt(persons, values.about)
      const isOther = values.as === 'representative'
      const askedAge = about?.holder === 'ask' ? askedAges.find(one => one === values.age) : undefined
      const capacity = representativeCapacities.find(one => one === values.capacity)
      return {
        right: rightKinds.find(one => one === values.right) ?? 'access',
        about: about === undefined ? { name: '' } : aboutOf(about),
        ...(askedAge === undefined ? {} : { askedAge }),
        askedBy: isOther ? ('representative' as const) : ('self' as const),
        ...(isOther && values.who ? { who: values.who.trim() } : {}),
        ...(isOther && capacity !== undefined ? { capacity } : {}),
        identity: identityChecks.find(one => one === values.identity) ?? ('unverified' as const),
        receivedOn: dayOf(values, 'received') ?? today,
        ...(of === undefined ? {} : { request: of.id }),
      }
    },
    said: t('said.received'),
    onDone,
  })
  const { values, set, errors } = form
  const person = personAt(persons, values.about)
  const checks = identityChecks.filter(one => one !== 'unverified')
  return (
    <FormFrame form={form} save={t('request.save')}>
      <ChoiceField
        id="right"
        label={t('request.right')}
        empty={t('choose')}
        value={values.right}
        options={rightKinds.map(one => [one, t(`right.${one}`)])}
        onChange={value => set('right', value)}
      />
      <ChoiceField
        id="about"
        label={t('request.about')}
        empty={t('choose')}
        value={values.about}
        options={persons.map(one => [keyOf(one), one.name])}
        onChange={value => set('about', value)}
        fieldError={errors.fieldErrorOf('about')}
      />
      {person && <Note tight>{t(`holder.${person.holder}`)}</Note>}
      {person?.holder === 'ask' && (
        <ChoiceField
          id="age"
          label={t('request.age')}
          empty={t('choose')}
          value={values.age}
          options={askedAges.map(one => [one, t(`age.${one}`)])}
          onChange={value => set('age', value)}
          fieldError={errors.fieldErrorOf('age')}
        />
      )}
      <ChoiceField
        id="as"
        label={t('request.as')}
        empty={t('choose')}
        value={values.as}
        options={[
          ['self', t('as.self')],
          ['representative', t('as.representative')],
        ]}
        onChange={value => set('as', value)}
      />
      {values.as === 'representative' && (
        <>
          <TextField
            id="who"
            label={t('request.who')}
            value={values.who ?? ''}
            onChange={value => set('who', value)}
            maxLength={300}
            autoComplete="off"
            fieldError={errors.fieldErrorOf('who')}
          />
          <ChoiceField
            id="capacity"
            label={t('request.capacity')}
            empty={t('choose')}
            value={values.capacity}
            options={representativeCapacities.map(one => [one, t(`capacity.${one}`)])}
            onChange={value => set('capacity', value)}
            fieldError={errors.fieldErrorOf('capacity')}
          />
        </>
      )}
      <ChoiceField
        id="identity"
        label={t('request.identity')}
        hint={t('request.identityHint')}
        empty={t('choose')}
        value={values.identity}
        options={checks.map(one => [one, t(`identity.${one}`)])}
        onChange={value => set('identity', value)}
        fieldError={errors.fieldErrorOf('identity')}
      />
      {of === undefined && (
        <DayField
          id="received"
          label={t('request.received')}
          values={values}
          setAll={form.setAll}
          fieldError={errors.fieldErrorOf('received')}
          today={today}
        />
      )}
    </FormFrame>
  )
}
