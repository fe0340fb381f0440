import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { given } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { usePreparation } from '../PreparationContext.ts'
import { settingFields } from './settingFields.ts'

const limits = { place: 200, groups: 2000, school: 200, year: 100 } as const

/** The place and groups of a neighbourhood conference, or the school and year of a learning circle. */
export function SettingForm() {
  const { t } = useTranslation('preparationForms')
  const { trajectory } = usePreparation()
  const fields = settingFields(trajectory.variant)
  const form = usePreparationForm({
    form: 'setting',
    command: 'set-setting',
    card: 'setting',
    fieldsOf: ({ setting: { place = '', groups, school = '', year = '' } }) => ({
      place,
      groups: groups.join('\n'),
      school,
      year,
    }),
    bodyOf: values => {
      const { groups = '', ...others } = given(values, fields)
      const names = groups.split('\n').flatMap(name => (name.trim() === '' ? [] : [name.trim()]))
      return { ...others, groups: names }
    },
  })
  const errors = useSubmitErrors({})
  const names = Object.fromEntries(fields.map(field => [field, t(`setting.${field}`)]))
  return (
    <FormFrame form={form} errors={errors} said={t('said.setting')} names={names}>
      {fields.map(field => (
        <FormText
          key={field}
          form={form}
          field={field}
          label={t(`setting.${field}`)}
          most={limits[field]}
          {...(field === 'groups' && { lines: 3, hint: t('setting.groupsHint') })}
        />
      ))}
    </FormFrame>
  )
}
