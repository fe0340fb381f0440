import { genders } from '@kring/domain/coordinators'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import { areSkillsFit, wishBody, wishFields } from './wishFields.ts'

const named = ['skills', 'gender', 'background'] as const

export function WishesForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { place } = useOpenRecord()
  const form = useRecordForm({
    form: 'wishes',
    command: 'set-wishes',
    card: 'wishes',
    fieldsOf: wishFields,
    bodyOf: wishBody,
  })
  const { values, set } = form
  const errors = useSubmitErrors({ skills: areSkillsFit(values) ? undefined : t('wishes.wrongSkills') })
  const nameOf = (field: string) => t(`wishes.${named.find(one => one === field) ?? 'skills'}`)
  return (
    <RecordFormFrame form={form} errors={errors} said={t('said.wishes')} nameOf={nameOf}>
      <p className="small soft">{t(`wishes.free.${place.of === 'me' ? 'own' : 'theirs'}`)}</p>
      <TextField
        id="skills"
        label={t('wishes.skills')}
        hint={t('wishes.skillsHint')}
        fieldError={errors.fieldErrorOf('skills')}
        value={values.skills ?? ''}
        onChange={typed => set('skills', typed)}
        maxLength={2000}
        lines={3}
      />
      <Field id="gender" label={t('wishes.gender')}>
        {binding => (
          <select {...binding} value={values.gender} onChange={event => set('gender', event.target.value)}>
            <option value="">{t('wishes.untold')}</option>
            {genders.map(one => (
              <option key={one} value={one}>
                {t(`gender.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="background"
        label={t('wishes.background')}
        hint={t('wishes.backgroundHint')}
        value={values.background ?? ''}
        onChange={typed => set('background', typed)}
        maxLength={500}
        lines={3}
      />
    </RecordFormFrame>
  )
}
