import type { QueueItem } from '@kring/functions/api/contract/queue'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Tag } from '../../../kit/index.ts'
import { DueTag } from './DueTag.tsx'
import { SignalTags } from './SignalTags.tsx'
import { subjectWords, themeWords, variantName } from './words.ts'

type Props = {
  readonly id: string
  readonly title: string
  readonly items: readonly QueueItem[]
  readonly today: string
}

export function QueueList({ id, title, items, today }: Props) {
  const { t } = useTranslation('manager')
  return (
    <section className="stack stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="queue-head tiny soft" aria-hidden="true">
        <b>{t('columns.about')}</b>
        <b>{t('columns.partner')}</b>
        <b>{t('columns.since')}</b>
        <b>{t('columns.step')}</b>
      </div>
      <ul className="queue">
        {items.map(item => (
          <QueueRow key={item.id} item={item} today={today} />
        ))}
      </ul>
    </section>
  )
}

function QueueRow({ item, today }: { readonly item: QueueItem; readonly today: string }) {
  const { t, locale } = useTranslation('manager')
  const dates = useDates()
  const subject = subjectWords(item, t, locale)
  const step = t(`step.${item.step}`)
  const to = { to: '/dossiers/$tenant/$id', params: { tenant: item.tenant, id: item.id } } as const
  return (
    <li>
      <div>
        <Link {...to}>{subject}</Link>
        <br />
        <span className="soft">
          {themeWords(item, locale)}
          {item.themes.length > 0 && <br />}
          <span className="num">{item.reference}</span>
        </span>
      </div>
      <div>
        {item.tenantName} {item.source === 'citizen' && <Tag>{t('self')}</Tag>}
        <br />
        <span className="soft">{variantName(item, locale)}</span>
      </div>
      <div>
        <DueTag item={item} today={today} /> <SignalTags signals={item.signals} />
        <br />
        <span className="soft">{dates.short(item.waitingSince)}</span>
      </div>
      <Link
        {...to}
        className={buttonClass('quiet', true)}
        aria-label={t('open', { step, subject, reference: item.reference })}
      >
        {step}
      </Link>
    </li>
  )
}
