import { languages } from '@kring/domain/forms/starter/lists'
import { localize } from '@kring/domain/language'
import { mostPlanTexts, readInitiative } from '@kring/domain/plan'
import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Choose } from '../../person/inputs.tsx'
import { FormFrame } from '../../preparation/form/FormFrame.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import { useDayErrors } from '../../preparation/form/useDayErrors.ts'
import { CarriersSelect } from '../form/CarriersSelect.tsx'
import { carriersIn } from '../form/carriers.ts'
import { usePlanForm } from '../form/usePlanForm.ts'
import { useValueWords } from '../form/useValueWords.ts'
import { detailsForm } from '../formNames.ts'
import { usePlan } from '../PlanContext.ts'
import { ReadBack } from '../ReadBack.tsx'
import { detailsBody, detailsFields, reviewId, textFields, textsTyped } from './detailsFields.ts'

/** Who calls everyone together again (G17), who watches over everything, when the family looks back, and its own words. */
export function DetailsForm() {
  const { t, locale } = useTranslation('planForms')
  const { plan, nameOf } = usePlan()
  const form = usePlanForm({
    form: detailsForm,
    command: 'set-plan',
    back: 'details',
    fieldsOf: ({ plan: latest }) => detailsFields((latest ?? plan).plan),
    bodyOf: values => detailsBody(values, plan.plan.drawings, mostPlanTexts),
  })
  const { values, setAll } = form
  const errors = useSubmitErrors(useDayErrors({ [reviewId]: dayFault(values, reviewId) }))
  const words = useValueWords()
  const context = { locale, nameOf }
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.details')}
      names={{ initiative: t('details.initiative'), watches: t('details.watches'), [reviewId]: t('details.review') }}
      wordsOf={words}
    >
      <CarriersSelect form={form} field="initiative" label={t('details.initiative')} />
      <p className="small">
        <b>{t('readBack')}</b>{' '}
        <ReadBack sentence={readInitiative({ initiative: carriersIn(values.initiative) }, context)} />
      </p>
      <CarriersSelect form={form} field="watches" label={t('details.watches')} hint={t('details.watchesHint')} />
      <DayField
        id={reviewId}
        label={t('details.review')}
        hint={t('details.reviewHint')}
        values={values}
        setAll={setAll}
        fieldError={errors.fieldErrorOf(reviewId)}
      />
      <Choose
        inputs={{ id: detailsForm, values, set: form.set }}
        field="language"
        label={t('details.language')}
        none={t('form.notSaid')}
        options={languages.map(({ value, label }) => ({ value, label: localize(label, locale) }))}
      />
      {Array.from({ length: textsTyped(values, mostPlanTexts) }, (_, index) => {
        const fields = textFields(index)
        return (
          <div key={fields.text} className="stack stack-s">
            <FormText
              form={form}
              field={fields.text}
              label={t('details.text', { number: index + 1 })}
              hint={index === 0 ? t('details.textHint') : undefined}
              most={2000}
              lines={3}
            />
            <FormText form={form} field={fields.by} label={t('details.by')} most={200} />
          </div>
        )
      })}
    </FormFrame>
  )
}
