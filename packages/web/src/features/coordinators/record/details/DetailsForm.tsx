import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { DetailsFields } from '../../fields/DetailsFields.tsx'
import { detailsBody, detailsErrors, detailsFields } from '../../fields/details.ts'
import { languageName } from '../../fields/languages.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'

const named = ['fullName', 'engagement', 'home', 'phone', 'email', 'supervisor'] as const

export function DetailsForm() {
  const { t, locale } = useTranslation('coordinators')
  const { t: words } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const form = useRecordForm({
    form: 'details',
    command: 'set-details',
    card: 'details',
    fieldsOf: detailsFields,
    bodyOf: detailsBody,
  })
  const errors = useSubmitErrors(detailsErrors(form.values, t))
  const nameOf = (field: string): string => {
    if (field.startsWith('language-')) return languageName(field.slice('language-'.length), locale)
    const known = named.find(one => one === field)
    return t(`field.${known ?? 'supervisor'}`)
  }
  return (
    <RecordFormFrame form={form} errors={errors} said={words('said.details')} nameOf={nameOf}>
      <DetailsFields
        values={form.values}
        set={form.set}
        setAll={form.setAll}
        fieldErrorOf={errors.fieldErrorOf}
        person={record.person}
      />
    </RecordFormFrame>
  )
}
