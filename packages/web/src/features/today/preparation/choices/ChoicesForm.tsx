import { choiceTopics, dayTopics } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'
import { choiceFields, choicesBody, isNothingChosen } from './choiceFields.ts'

const topics = [...choiceTopics, ...dayTopics] as const

/** What the family chose, topic by topic, and who chose (G13). */
export function ChoicesForm() {
  const { t } = useTranslation('preparationForms')
  const { t: page } = useTranslation('preparation')
  const form = usePreparationForm({
    form: 'choices',
    command: 'set-choices',
    card: 'choices',
    fieldsOf: ({ preparation }) => choiceFields(preparation.choices),
    bodyOf: choicesBody,
  })
  const { values } = form
  const errors = useSubmitErrors({
    [fieldId('choices', 'time')]: isNothingChosen(values) ? t('wrong.choices') : undefined,
    [fieldId('choices', 'chosenBy')]: textIn(values, 'chosenBy') === '' ? t('wrong.chosenBy') : undefined,
  })
  const names = Object.fromEntries(topics.map(topic => [topic, page(`topicTitle.${topic}`)]))
  return (
    <FormFrame form={form} errors={errors} said={t('said.choices')} names={{ ...names, chosenBy: t('choices.by') }}>
      {topics.map(topic => (
        <FormText
          key={topic}
          form={form}
          field={topic}
          label={page(`topicTitle.${topic}`)}
          hint={t(`choices.hint.${topic}`)}
          most={500}
          errors={errors}
        />
      ))}
      <FormText
        form={form}
        field="chosenBy"
        label={t('choices.by')}
        hint={t('choices.byHint')}
        most={200}
        errors={errors}
      />
    </FormFrame>
  )
}
