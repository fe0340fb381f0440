import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { type About, aboutOf, keyOf } from './personKey.ts'
import { useOpenRights } from './RightsContext.ts'
import { useRightsForm } from './useRightsForm.ts'

type Props = { readonly person: About; readonly onDone: () => void }
const texts = ['phone', 'email', 'address'] as const

/** What is right in place of what is written; what is left empty stays as it is. */
export function CorrectForm({ person, onDone }: Props) {
  const { t } = useTranslation('rights')
  const { rights } = useOpenRights()
  const form = useRightsForm({
    command: 'correct-person',
    of: keyOf(person),
    initial: { name: person.name, phone: '', email: '', address: '', ...dayFields('born', person.birthDate) },
    errorsOf: values => ({
      name: values.name?.trim() ? undefined : t('wrong.name'),
      born: dayFault(values, 'born', { required: false, last: rights.today }) ? t('wrong.day') : undefined,
    }),
    bodyOf: values => {
      const born = dayOf(values, 'born')
      const name = values.name?.trim()
      return {
        person: aboutOf(person),
        becomes: {
          ...(name === undefined || name === person.name ? {} : { name }),
          ...(born === undefined || born === person.birthDate ? {} : { birthDate: born }),
          ...Object.fromEntries(texts.flatMap(one => (values[one]?.trim() ? [[one, values[one].trim()]] : []))),
        },
      }
    },
    said: t('said.corrected'),
    onDone,
  })
  return (
    <FormFrame form={form} save={t('correct.save')}>
      <p className="small">{t('correct.lead')}</p>
      <TextField
        id="name"
        label={t('correct.name')}
        value={form.values.name ?? ''}
        onChange={value => form.set('name', value)}
        maxLength={300}
        autoComplete="off"
        fieldError={form.errors.fieldErrorOf('name')}
      />
      <DayField
        id="born"
        label={t('correct.born')}
        values={form.values}
        setAll={form.setAll}
        fieldError={form.errors.fieldErrorOf('born')}
      />
      {texts.map(one => (
        <TextField
          key={one}
          id={one}
          label={t(`correct.${one}`)}
          hint={t('correct.empty')}
          value={form.values[one] ?? ''}
          onChange={value => form.set(one, value)}
          maxLength={400}
          autoComplete="off"
        />
      ))}
    </FormFrame>
  )
}
