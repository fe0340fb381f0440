import { useTranslation } from '../../i18n/index.ts'
import { FieldGroup } from '../../kit/index.ts'
import { DateParts } from './DateParts.tsx'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

export function DateQuestion({ question, value, onChange, fieldErrors }: QuestionProps<'date'>) {
  const { t } = useTranslation('form')
  const { hint, ...wording } = wordingOf(question, fieldErrors)
  const example = question.when === 'future' ? undefined : t('date.example')
  return (
    <FieldGroup {...wording} hint={hint ?? example}>
      <DateParts id={wording.id} value={value} onChange={onChange} fault={fieldErrors.get(question.key)?.code} />
    </FieldGroup>
  )
}
