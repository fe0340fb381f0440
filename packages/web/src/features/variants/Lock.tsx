import { useTranslation } from '../../i18n/index.ts'
import { Icon } from '../../kit/index.ts'

/** Marks what is fixed for all partners, with the reason unless it is stated beside it. */
export function Lock({ why }: { readonly why?: string }) {
  const { t } = useTranslation('variants')
  return (
    <span className="lock">
      <Icon name="lock" />
      <span className={why === undefined ? 'visually-hidden' : 'small soft'}>{why ?? t('fixed.is')}</span>
    </span>
  )
}
