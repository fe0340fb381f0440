import { useTranslation } from '../../i18n/index.ts'

/** Another device that went on with this form sent it first: it is one referral. */
export function SentElsewhere() {
  const { t } = useTranslation('windows')
  return (
    <p className="note sun" role="alert">
      {t('elsewhere')}
    </p>
  )
}
