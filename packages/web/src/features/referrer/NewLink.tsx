import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { buttonClass, Icon } from '../../kit/index.ts'

export function NewLink({ tenant }: { readonly tenant: string }) {
  const { t } = useTranslation('referral')
  return (
    <Link to="/referrals/$tenant/new" params={{ tenant }} className={buttonClass()}>
      <Icon name="plus" />
      {t('mine.new')}
    </Link>
  )
}
