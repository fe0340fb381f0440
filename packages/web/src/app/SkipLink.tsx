import { useTranslation } from '../i18n/index.ts'

export function SkipLink() {
  const { t } = useTranslation('common')
  return (
    <a className="skip" href="#main">
      {t('skip')}
    </a>
  )
}
