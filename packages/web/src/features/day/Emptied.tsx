import { useTranslation } from '../../i18n/index.ts'
import { buttonClass, Note, PageTitle } from '../../kit/index.ts'
import type { DayPlace } from './useDay.ts'

/** Everything was sent, and the bag is gone from this device. */
export function Emptied({ place: { tenant, id } }: { readonly place: DayPlace }) {
  const { t } = useTranslation('day')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <div role="status">
        <Note tone="good" tight icon="check" title={t('emptied.sent')}>
          {t('emptied.order')}
        </Note>
      </div>
      <Note tight icon="checkCircle" title={t('emptied.title')}>
        {t('emptied.more')}
      </Note>
      <a className={buttonClass('filled', false, true)} href={`/today/${tenant}/${id}/plan`}>
        {t('emptied.plan')}
      </a>
    </>
  )
}
