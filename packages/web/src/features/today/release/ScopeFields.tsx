import type { ReleaseScope } from '@kring/domain'
import { readAgreement, sentenceText } from '@kring/domain/plan'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FieldGroup } from '../../../kit/index.ts'
import type { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { linesOf, toggled } from '../plan/form/carriers.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { FormChoices } from '../preparation/form/FormChoices.tsx'
import type { PreparationForm } from '../preparation/form/usePreparationForm.ts'
import { fieldId } from '../preparation/PreparationContext.ts'

export const scopeFields = (scope: ReleaseScope | undefined): FieldValues => ({
  scope: scope?.kind ?? '',
  agreements: scope?.kind === 'some' ? scope.agreements.join('\n') : '',
})

export const scopeIn = (values: FieldValues) =>
  values.scope === 'whole'
    ? { kind: 'whole' as const }
    : { kind: 'some' as const, agreements: [...linesOf(values.agreements)] }

/** The whole plan or some agreements: one decision per recipient. */
export function ScopeFields({
  form,
  errors,
}: {
  readonly form: PreparationForm
  readonly errors: ReturnType<typeof useSubmitErrors>
}) {
  const { t, locale } = useTranslation('release')
  const { plan, nameOf } = usePlan()
  const id = fieldId(form.name, 'agreements')
  const context = { locale, nameOf }
  return (
    <>
      <FormChoices
        form={form}
        field="scope"
        label={t('scope.ask')}
        errors={errors}
        options={(['whole', 'some'] as const).map(value => ({ value, label: t(`scope.choice.${value}`) }))}
      />
      {form.values.scope === 'some' && (
        <FieldGroup id={id} label={t('scope.which')} fieldError={errors.fieldErrorOf(id)}>
          {plan.plan.agreements.map((agreement, index) => (
            <label key={agreement.id} className="choice">
              <input
                id={index === 0 ? id : `${id}-${agreement.id}`}
                type="checkbox"
                checked={linesOf(form.values.agreements).includes(agreement.id)}
                onChange={() => form.set('agreements', toggled(form.values.agreements, agreement.id))}
              />
              <span className="small">
                <b>{index + 1}</b> {sentenceText(readAgreement({ ...agreement, needs: [] }, context))}
              </span>
            </label>
          ))}
        </FieldGroup>
      )}
    </>
  )
}
