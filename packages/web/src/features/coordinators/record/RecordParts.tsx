import { useTranslation } from '../../../i18n/index.ts'
import { PageTitle, PathLink, Tag } from '../../../kit/index.ts'
import { regionName } from '../../../members/roles.ts'
import { AffiliationsCard } from './affiliations/AffiliationsCard.tsx'
import { AvailabilityCard } from './availability/AvailabilityCard.tsx'
import { DetailsCard } from './details/DetailsCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { MissingCard } from './MissingCard.tsx'
import { PapersCard } from './papers/PapersCard.tsx'
import { useOpenRecord } from './RecordContext.ts'
import { StateCard } from './state/StateCard.tsx'
import { TrainingCard } from './training/TrainingCard.tsx'
import { WishesCard } from './wishes/WishesCard.tsx'

/** Their own part first for the coordinator; for the manager what is missing and the papers. */
export function RecordParts({ title }: { readonly title: string }) {
  const { t } = useTranslation('coordinators')
  const { record, place } = useOpenRecord()
  const isOwn = place.of === 'me'
  return (
    <>
      <div className="stack stack-s">
        <div className="row">
          <PageTitle tab={title}>{isOwn ? title : record.name}</PageTitle>
          <Tag tone="brand">{t(`engagement.${record.engagement}`)}</Tag>
          {record.state === 'ended' && <Tag>{t('ended')}</Tag>}
        </div>
        <p className="small soft">
          {t('region', { region: regionName(record.region) })} ·{' '}
          <span className="num">{t('load', { count: record.load.most, n: record.load.assigned })}</span>
        </p>
      </div>
      {isOwn && (
        <p className="small">
          <PathLink className="hit" href="/my-record/costs">
            {t('ownCosts')}
          </PathLink>
        </p>
      )}
      <MissingCard />
      <div className="cols" style={{ gap: '1rem' }}>
        <div className="stack">
          {isOwn ? (
            <>
              <AffiliationsCard />
              <AvailabilityCard />
              <WishesCard />
            </>
          ) : (
            <>
              <DetailsCard />
              <PapersCard />
              <TrainingCard />
              <AffiliationsCard />
            </>
          )}
        </div>
        <aside className="stack" aria-label={t('aside')}>
          {isOwn ? (
            <>
              <DetailsCard />
              <PapersCard />
              <TrainingCard />
            </>
          ) : (
            <>
              <AvailabilityCard />
              <WishesCard />
              <StateCard />
            </>
          )}
          <HistoryCard />
        </aside>
      </div>
    </>
  )
}
