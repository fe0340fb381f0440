import type { Agreement } from '@kring/domain'
import { planHeadingNames, planHeadings, readAgreement } from '@kring/domain/plan'
import { variants } from '@kring/domain/variants'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Check, Choose } from '../../person/inputs.tsx'
import { FormFrame } from '../../preparation/form/FormFrame.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { usePlan } from '../PlanContext.ts'
import { ReadBack } from '../ReadBack.tsx'
import { agreementBody, agreementFields } from './agreementFields.ts'
import { CarriersField } from './CarriersField.tsx'
import { CarriersSelect } from './CarriersSelect.tsx'
import { linesOf, toggled } from './carriers.ts'
import { RemoveAgreement } from './RemoveAgreement.tsx'
import { useAgreementErrors } from './useAgreementErrors.ts'
import { usePlanForm } from './usePlanForm.ts'
import { useValueWords } from './useValueWords.ts'
import { WhenFields } from './WhenFields.tsx'

type Props = {
  readonly agreement?: Agreement | undefined
  readonly number: number
  readonly form: string
  readonly back: string
}

/** An agreement while the family tells it: what is typed is read back at once, with what is still to be asked. */
export function AgreementForm({ agreement, number, form: name, back }: Props) {
  const { t, locale } = useTranslation('planForms')
  const { trajectory, plan, nameOf } = usePlan()
  const { requirements, day } = trajectory.preparation
  const place = { timeZone: plan.timeZone, first: day?.day ?? trajectory.today }
  const form = usePlanForm({
    form: name,
    command: 'write-agreement',
    back,
    fieldsOf: ({ plan: latest }) =>
      agreementFields(
        name,
        latest?.plan.agreements.find(({ id }) => id === agreement?.id),
      ),
    bodyOf: values => agreementBody(name, values, place, agreement?.id),
  })
  const { values } = form
  const errors = useSubmitErrors(useAgreementErrors(name, values))
  const body = agreementBody(name, values, place)
  const words = useValueWords()
  const set = (field: string, value: string) => form.set(field, value)
  const inputs = { id: name, values, set }
  return (
    <>
      <FormFrame
        form={form}
        errors={errors}
        said={t('said.written', { number })}
        save={t('form.save', { number })}
        isNext
        names={{ what: t('form.what'), who: t('form.carriers'), when: t('when.ask'), cost: t('form.cost') }}
        wordsOf={words}
      >
        <h3>{t('one', { number })}</h3>
        <div className="note sun tight" aria-live="polite">
          <b>{t('readBack')}</b>{' '}
          {body.what === '' ? (
            <span className="gap">{t('form.whatAsk')}</span>
          ) : (
            <ReadBack
              sentence={readAgreement(
                { ...body, wording: body.wording },
                { locale, nameOf, madeOn: day?.day, language: plan.plan.language },
              )}
              lang={plan.plan.language}
            />
          )}
        </div>
        <FormText
          form={form}
          field="what"
          label={t('form.what')}
          hint={t('form.whatHint')}
          most={500}
          errors={errors}
        />
        <Choose
          inputs={inputs}
          field="wording"
          label={t('form.wording')}
          options={[
            { value: 'follows-who', label: t('form.followsWho') },
            { value: 'whole-sentence', label: t('form.wholeSentence') },
          ]}
        />
        <CarriersField form={form} field="who" label={t('form.carriers')} />
        <WhenFields form={form} errors={errors} />
        <div className="plan-grid">
          <CarriersSelect
            form={form}
            field="cost"
            label={t('form.cost')}
            first={[
              { value: 'no-cost', label: t('form.noCost') },
              { value: 'each', label: t('form.each') },
            ]}
          />
          <CarriersSelect form={form} field="watches" label={t('form.watches')} />
          <CarriersSelect form={form} field="told" label={t('form.told')} />
        </div>
        {variants[trajectory.variant].separatedPreparation && (
          <Choose
            inputs={inputs}
            field="heading"
            label={t('form.heading')}
            none={t('form.noHeading')}
            options={planHeadings.map(value => ({ value, label: planHeadingNames[value][locale] }))}
          />
        )}
        {requirements.items.length > 0 && (
          <fieldset>
            <legend className="small">{t('form.requirements')}</legend>
            {requirements.items.map(({ id, text }) => (
              <Check
                key={id}
                inputs={{
                  id: fieldId(name, 'requirement'),
                  values: { [id]: linesOf(values.requirements).includes(id) ? 'yes' : '' },
                  set: () => form.set('requirements', toggled(values.requirements, id)),
                }}
                field={id}
                label={text}
              />
            ))}
          </fieldset>
        )}
        <details open={values.needs !== '' || undefined}>
          <summary>{t('form.needsAbsent')}</summary>
          <CarriersField
            form={form}
            field="needs"
            label={t('form.needs')}
            hint={t('form.needsHint')}
            withEveryone={false}
            among={trajectory.circle.people.filter(
              ({ id, removed }) => removed === undefined && !plan.owners.includes(id),
            )}
          />
        </details>
      </FormFrame>
      {agreement && <RemoveAgreement id={agreement.id} number={number} />}
    </>
  )
}
