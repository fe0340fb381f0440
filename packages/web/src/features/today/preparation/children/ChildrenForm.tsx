import { childrenAnswers } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'

/** Whether children take part, with the reason if they do not (G11). */
export function ChildrenForm() {
  const { t } = useTranslation('preparationForms')
  const { t: page } = useTranslation('preparation')
  const form = usePreparationForm({
    form: 'children',
    command: 'set-children',
    card: 'children',
    fieldsOf: ({ preparation: { children } }) => ({ answer: children?.answer ?? '', reason: children?.reason ?? '' }),
    bodyOf: values => {
      const reason = textIn(values, 'reason')
      const answer = childrenAnswers.find(one => one === values.answer) ?? 'take-part'
      return { answer, ...(reason !== '' && answer !== 'take-part' && { reason }) }
    },
  })
  const { values } = form
  const lacksReason = values.answer === 'no-part' && textIn(values, 'reason') === ''
  const errors = useSubmitErrors({
    [fieldId('children', 'answer')]: values.answer ? undefined : t('wrong.answer'),
    [fieldId('children', 'reason')]: lacksReason ? t('wrong.childrenReason') : undefined,
  })
  const options = childrenAnswers.map(value => ({ value, label: page(`children.answer.${value}`) }))
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.children')}
      names={{ answer: page('card.children'), reason: t('children.reason') }}
    >
      <FormChoices form={form} field="answer" label={page('card.children')} options={options} errors={errors} />
      {values.answer === 'no-part' && (
        <FormText
          form={form}
          field="reason"
          label={t('children.reason')}
          hint={t('children.reasonHint')}
          most={1000}
          lines={2}
          errors={errors}
        />
      )}
    </FormFrame>
  )
}
