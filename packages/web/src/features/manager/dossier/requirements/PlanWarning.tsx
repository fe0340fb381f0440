import { looksLikePlan } from '@kring/domain/referral'
import { useTranslation } from '../../../../i18n/index.ts'
import { Note } from '../../../../kit/index.ts'

/** A minimum requirement states what safety needs; the family decides how. A warning only, it blocks nothing. */
export function PlanWarning({ text }: { readonly text: string }) {
  const { t } = useTranslation('dossier')
  if (!looksLikePlan(text)) return null
  return (
    <Note tone="sun" tight icon="warning" title={t('minimum.plan')}>
      {t('minimum.planWhy')}
    </Note>
  )
}
