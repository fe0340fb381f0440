import type { Requirement } from '@kring/domain'
import { PlanWarning } from '../../../../coach/PlanWarning.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { given, textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'

type Props = { readonly requirement?: Requirement | undefined; readonly name: string }

/** A minimum requirement with its reason (G5). After it was told, everyone who was told has to read it again (G6). */
export function RequirementForm({ requirement, name }: Props) {
  const { t } = useTranslation('preparationForms')
  const { people } = usePreparation()
  const form = usePreparationForm({
    form: name,
    command: 'set-requirement',
    card: 'requirements',
    fieldsOf: ({ preparation }) => {
      const now = preparation.requirements.items.find(({ id }) => id === requirement?.id)
      return { text: now?.text ?? '', reason: now?.reason ?? '', setBy: now?.setBy ?? '' }
    },
    bodyOf: values => ({
      ...(requirement && { requirement: requirement.id }),
      text: textIn(values, 'text'),
      reason: textIn(values, 'reason'),
      ...given(values, ['setBy']),
    }),
  })
  const text = textIn(form.values, 'text')
  const told = people.filter(({ requirements }) => requirements?.disclosed !== undefined).length
  const errors = useSubmitErrors({
    [fieldId(name, 'text')]: text === '' ? t('wrong.requirement') : undefined,
    [fieldId(name, 'reason')]: textIn(form.values, 'reason') === '' ? t('wrong.requirementReason') : undefined,
  })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.requirement')}
      names={{ text: t('requirement.text'), reason: t('requirement.reason'), setBy: t('requirement.setBy') }}
      effect={told > 0 && <p className="small soft">{t('requirement.effect', { count: told })}</p>}
    >
      <FormText
        form={form}
        field="text"
        label={t('requirement.text')}
        hint={t('requirement.textHint')}
        most={500}
        lines={2}
        errors={errors}
      />
      <div role="status">
        <PlanWarning text={text} />
      </div>
      <FormText form={form} field="reason" label={t('requirement.reason')} most={2000} lines={2} errors={errors} />
      <FormText form={form} field="setBy" label={t('requirement.setBy')} hint={t('requirement.setByHint')} most={200} />
    </FormFrame>
  )
}
