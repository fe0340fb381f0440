import type { QueueItem } from '@kring/functions/api/contract/queue'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { latenessOf } from './lateness.ts'

type Props = { readonly item: Pick<QueueItem, 'dueOn'>; readonly today: string }

/** Working days overdue or remaining; the text carries the meaning, the colour supports it. */
export function DueTag({ item, today }: Props) {
  const { t } = useTranslation('manager')
  const dates = useDates()
  const lateness = latenessOf(item.dueOn, today)
  switch (lateness.kind) {
    case 'late':
      return (
        <Tag tone="bad" icon="clock">
          {t('late', { count: lateness.days })}
        </Tag>
      )
    case 'passed':
      return <Tag tone="sun">{t('passed', { day: dates.short(item.dueOn) })}</Tag>
    case 'today':
      return <Tag tone="sun">{t('today')}</Tag>
    case 'left': {
      const words = t('left', { count: lateness.days })
      return lateness.days <= 1 ? <Tag tone="sun">{words}</Tag> : <span>{words}</span>
    }
    default:
      return lateness satisfies never
  }
}
