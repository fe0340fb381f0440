import { useTranslation } from '../../i18n/index.ts'
import { Icon } from '../../kit/index.ts'

/** What is fixed for everyone; says why, where that is not said beside it. */
export function Lock({ why }: { readonly why?: string }) {
  const { t } = useTranslation('variants')
  return (
    <span className="lock">
      <Icon name="lock" />
      <span className={why === undefined ? 'visually-hidden' : 'small soft'}>{why ?? t('fixed.is')}</span>
    </span>
  )
}
