import type { ReleaseRecipient } from '@kring/domain'
import { scopeNow } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { linesOf } from '../plan/form/carriers.ts'
import { usePlanForm } from '../plan/form/usePlanForm.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { FormChoices } from '../preparation/form/FormChoices.tsx'
import { FormFrame } from '../preparation/form/FormFrame.tsx'
import { FormText } from '../preparation/form/FormText.tsx'
import { textIn } from '../preparation/form/given.ts'
import type { PreparationForm } from '../preparation/form/usePreparationForm.ts'
import { fieldId } from '../preparation/PreparationContext.ts'
import { DecidedFields, decidedFields, decidedIn, useDecidedErrors } from './DecidedFields.tsx'
import { newRelease, openRecipients, type Released, recipientField } from './recipients.ts'
import { ScopeFields, scopeFields, scopeIn } from './ScopeFields.tsx'
import { useReleaseWords } from './useReleaseWords.ts'

/** The family releases its plan to one more person or service. */
export function NewRelease() {
  const { t } = useTranslation('release')
  const { trajectory, plan, people } = usePlan()
  const words = useReleaseWords()
  const open = openRecipients(plan, people, trajectory.preparation.mandate)
  const form = usePlanForm({
    form: newRelease,
    command: 'release-plan',
    back: 'add-release',
    fieldsOf: ({ today }) => ({
      recipient: '',
      name: '',
      organisation: '',
      ...scopeFields(undefined),
      ...decidedFields(newRelease, today),
    }),
    bodyOf: values => ({
      recipient: recipientIn(values.recipient, open) ?? {
        kind: 'other' as const,
        name: textIn(values, 'name'),
        ...(textIn(values, 'organisation') !== '' && { organisation: textIn(values, 'organisation') }),
      },
      scope: scopeIn(values),
      ...decidedIn(newRelease, values, trajectory.today),
    }),
  })
  const { values } = form
  const errors = useSubmitErrors({
    [fieldId(newRelease, 'recipient')]: values.recipient ? undefined : t('wrong.recipient'),
    [fieldId(newRelease, 'name')]:
      values.recipient === 'other' && textIn(values, 'name') === '' ? t('wrong.name') : undefined,
    ...useScopeErrors(form),
    ...useDecidedErrors(newRelease, values, trajectory.today),
  })
  return (
    <FormFrame form={form} errors={errors} said={t('said.released')} save={t('release')} names={{}}>
      <FormChoices
        form={form}
        field="recipient"
        label={t('recipient')}
        errors={errors}
        options={[
          ...open.map(one => ({ value: recipientField(one), label: words.recipient(one) })),
          { value: 'other', label: t('other') },
        ]}
      />
      {values.recipient === 'other' && (
        <>
          <FormText form={form} field="name" label={t('name')} most={200} errors={errors} />
          <FormText form={form} field="organisation" label={t('organisation')} most={200} />
        </>
      )}
      <ScopeFields form={form} errors={errors} />
      <DecidedFields form={form} errors={errors} label={t('by')} />
    </FormFrame>
  )
}

/** The family releases more or less to somebody who got it before, or to whom it was taken back. */
export function ChangeRelease({ release, form: name }: { readonly release: Released; readonly form: string }) {
  const { t } = useTranslation('release')
  const { trajectory } = usePlan()
  const form = usePlanForm({
    form: name,
    command: 'change-release',
    back: `recipient-${release.id}`,
    fieldsOf: ({ today, plan }) => ({
      ...scopeFields(scopeNow(plan?.releases.find(({ id }) => id === release.id) ?? release)),
      ...decidedFields(name, today),
    }),
    bodyOf: values => ({
      release: release.id,
      scope: scopeIn(values),
      ...decidedIn(name, values, trajectory.today),
    }),
  })
  const errors = useSubmitErrors({
    ...useScopeErrors(form),
    ...useDecidedErrors(name, form.values, trajectory.today),
  })
  return (
    <FormFrame form={form} errors={errors} said={t('said.changed')} names={{ scope: t('scope.ask') }}>
      <ScopeFields form={form} errors={errors} />
      <DecidedFields form={form} errors={errors} label={t('by')} />
    </FormFrame>
  )
}

function useScopeErrors({ name, values }: PreparationForm) {
  const { t } = useTranslation('release')
  const isEmpty = values.scope === 'some' && linesOf(values.agreements).length === 0
  return {
    [fieldId(name, 'scope')]: values.scope ? undefined : t('wrong.scope'),
    [fieldId(name, 'agreements')]: isEmpty ? t('wrong.agreements') : undefined,
  }
}

function recipientIn(field: string | undefined, open: readonly ReleaseRecipient[]): ReleaseRecipient | undefined {
  return open.find(one => recipientField(one) === field)
}
