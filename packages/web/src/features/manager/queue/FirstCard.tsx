import type { QueueItem } from '@kring/functions/api/contract/queue'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Icon, Tag } from '../../../kit/index.ts'
import { DueTag } from './DueTag.tsx'
import { SignalTags } from './SignalTags.tsx'
import { stepIcons } from './stepIcons.ts'
import { inSentence, subjectWords, themeWords, variantName, withinWords } from './words.ts'

type Props = { readonly item: QueueItem; readonly today: string }

/** The most overdue dossier, with the screen's only primary button. */
export function FirstCard({ item, today }: Props) {
  const { t, locale } = useTranslation('manager')
  const dates = useDates()
  const subject = inSentence(subjectWords(item, t, locale))
  return (
    <section className="card row between" aria-labelledby="first" style={{ gap: '1rem 2rem' }}>
      <div className="stack stack-s" style={{ flex: '1 1 20rem' }}>
        <div className="row">
          <h2 id="first">{t('begin', { subject })}</h2>
          <DueTag item={item} today={today} />
          <SignalTags signals={item.signals} />
          {item.source === 'citizen' && <Tag>{t('self')}</Tag>}
        </div>
        <p className="small">
          <span className="num">{item.reference}</span> · <bdi>{item.tenantName}</bdi> · {variantName(item, locale)}
          {item.themes.length > 0 && <> · {themeWords(item, locale)}</>}
          <br />
          <span className="soft">
            {t('since', { day: dates.near(item.waitingSince) })} {withinWords(item, t)}
          </span>
        </p>
      </div>
      <Link className={buttonClass()} to="/dossiers/$tenant/$id" params={{ tenant: item.tenant, id: item.id }}>
        <Icon name={stepIcons[item.step]} />
        {t(`step.${item.step}`)}
      </Link>
    </section>
  )
}
