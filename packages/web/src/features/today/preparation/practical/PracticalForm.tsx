import type { Practicality } from '@kring/domain'
import { practicalityKinds, practicalityStates } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading } from '../../../../kit/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { given, textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import { centsOf, typedCents } from './cents.ts'
import { useGrants } from './useGrants.ts'

type Props = { readonly practicality?: Practicality | undefined; readonly name: string }

/** Something practical: what, who arranges it, whether it is booked, what it costs. */
export function PracticalForm({ practicality, name }: Props) {
  const { t } = useTranslation('preparationForms')
  const { t: page } = useTranslation('preparation')
  const form = usePreparationForm({
    form: name,
    command: 'set-practicality',
    card: 'practical',
    fieldsOf: ({ preparation }) => {
      const now = preparation.practicalities.find(({ id }) => id === practicality?.id)
      return {
        kind: now?.kind ?? '',
        what: now?.what ?? '',
        arrangedBy: now?.arrangedBy ?? '',
        state: now?.state ?? '',
        cost: typedCents(now?.cost),
        grant: now?.grant ?? '',
      }
    },
    bodyOf: values => {
      const cost = centsOf(values.cost ?? '')
      return {
        ...(practicality && { practicality: practicality.id }),
        kind: practicalityKinds.find(one => one === values.kind) ?? 'materials',
        ...given(values, ['what', 'grant']),
        arrangedBy: textIn(values, 'arrangedBy'),
        state: practicalityStates.find(one => one === values.state) ?? 'wanted',
        ...(cost !== undefined && { cost }),
      }
    },
  })
  const { values } = form
  const { trajectory } = usePreparation()
  const grants = useGrants(trajectory, true)
  const isFormer = values.grant !== '' && !grants.items.some(({ id }) => id === values.grant)
  const isNoAmount = textIn(values, 'cost') !== '' && centsOf(values.cost ?? '') === undefined
  const errors = useSubmitErrors({
    [fieldId(name, 'kind')]: values.kind ? undefined : t('wrong.answer'),
    [fieldId(name, 'arrangedBy')]: textIn(values, 'arrangedBy') === '' ? t('wrong.arrangedBy') : undefined,
    [fieldId(name, 'state')]: values.state ? undefined : t('wrong.answer'),
    [fieldId(name, 'cost')]: isNoAmount ? t('wrong.cost') : undefined,
  })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.practical')}
      names={{
        kind: t('practical.kindAsk'),
        what: t('practical.what'),
        arrangedBy: t('practical.arrangedBy'),
        state: t('practical.stateAsk'),
        cost: t('practical.cost'),
        grant: t('practical.grant'),
      }}
    >
      <FormChoices
        form={form}
        field="kind"
        label={t('practical.kindAsk')}
        errors={errors}
        options={practicalityKinds.map(value => ({ value, label: t(`practical.kind.${value}`) }))}
      />
      <FormText form={form} field="what" label={t('practical.what')} hint={t('practical.whatHint')} most={300} />
      <FormText form={form} field="arrangedBy" label={t('practical.arrangedBy')} most={200} errors={errors} />
      <FormChoices
        form={form}
        field="state"
        label={t('practical.stateAsk')}
        errors={errors}
        options={practicalityStates.map(value => ({ value, label: t(`practical.state.${value}`) }))}
      />
      <FormText
        form={form}
        field="cost"
        label={t('practical.costLabel')}
        hint={t('practical.costHint')}
        most={12}
        width="9rem"
        isNumber
        errors={errors}
      />
      {grants.isPending && <Loading>{page('loading')}</Loading>}
      <ProblemNote error={grants.error} keepsInput />
      {(grants.items.length > 0 || isFormer) && (
        <FormChoices
          form={form}
          field="grant"
          label={t('practical.grant')}
          options={[
            { value: '', label: t('practical.grantNone') },
            ...grants.items.map(({ id, name }) => ({ value: id, label: name })),
            ...(isFormer ? [{ value: values.grant ?? '', label: t('practical.grantKept') }] : []),
          ]}
        />
      )}
    </FormFrame>
  )
}
