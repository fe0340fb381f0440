import { legalContexts } from '@kring/domain/trajectory'
import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { textIn } from '../form/given.ts'
import { useDayErrors } from '../form/useDayErrors.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'
import { decidesBy, decisionOn, mandateBody, mandateFields } from './mandateFields.ts'

/** The legal context, who may say that a plan is unsafe or unlawful, and by when they say so (G16). */
export function MandateForm() {
  const { t } = useTranslation('preparationForms')
  const form = usePreparationForm({
    form: 'mandate',
    command: 'set-mandate',
    card: 'mandate',
    fieldsOf: ({ preparation }) => mandateFields(preparation.mandate),
    bodyOf: mandateBody,
  })
  const { values, setAll } = form
  const errors = useSubmitErrors({
    [fieldId('mandate', 'legalContext')]: values.legalContext ? undefined : t('wrong.answer'),
    [fieldId('mandate', 'holder')]: textIn(values, 'holder') === '' ? t('wrong.name') : undefined,
    ...useDayErrors({
      [decidesBy]: dayFault(values, decidesBy, { required: true }),
      [decisionOn]: dayFault(values, decisionOn),
    }),
  })
  const day = (id: string, label: string, hint: string) => (
    <DayField id={id} label={label} hint={hint} values={values} setAll={setAll} fieldError={errors.fieldErrorOf(id)} />
  )
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.mandate')}
      names={{
        legalContext: t('mandate.context'),
        holder: t('mandate.holder'),
        organisation: t('mandate.organisation'),
        [decidesBy]: t('mandate.decidesBy'),
        [decisionOn]: t('mandate.decisionOn'),
      }}
    >
      <FormChoices
        form={form}
        field="legalContext"
        label={t('mandate.context')}
        errors={errors}
        options={legalContexts.map(value => ({ value, label: t(`mandate.contexts.${value}`) }))}
      />
      <FormText
        form={form}
        field="holder"
        label={t('mandate.holder')}
        hint={t('mandate.holderHint')}
        most={200}
        errors={errors}
      />
      <FormText form={form} field="organisation" label={t('mandate.organisation')} most={200} />
      {day(decidesBy, t('mandate.decidesBy'), t('mandate.decidesByHint'))}
      {day(decisionOn, t('mandate.decisionOn'), t('mandate.decisionOnHint'))}
    </FormFrame>
  )
}
