import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { usePlanForm } from '../plan/form/usePlanForm.ts'
import { usePlan } from '../plan/PlanContext.ts'
import { FormFrame } from '../preparation/form/FormFrame.tsx'
import { DecidedFields, decidedFields, decidedIn, useDecidedErrors } from './DecidedFields.tsx'
import type { Released } from './recipients.ts'
import { useReleaseWords } from './useReleaseWords.ts'

/** The family takes its plan back from somebody. Why is not asked. */
export function RevokeForm({ release, form: name }: { readonly release: Released; readonly form: string }) {
  const { t } = useTranslation('release')
  const { trajectory } = usePlan()
  const words = useReleaseWords()
  const form = usePlanForm({
    form: name,
    command: 'revoke-release',
    back: `recipient-${release.id}`,
    fieldsOf: ({ today }) => decidedFields(name, today),
    bodyOf: values => ({ release: release.id, ...decidedIn(name, values, trajectory.today) }),
  })
  const errors = useSubmitErrors(useDecidedErrors(name, form.values, trajectory.today))
  return (
    <FormFrame form={form} errors={errors} said={t('said.revoked')} save={t('revoke.save')} names={{}}>
      <h4>{t('revoke.title', { name: words.recipient(release.recipient) })}</h4>
      <Note tone="sun" tight icon="alert" title={t('revoke.notAll')}>
        {t('revoke.whatStays')}
      </Note>
      <DecidedFields form={form} errors={errors} label={t('revoke.by')} />
    </FormFrame>
  )
}
