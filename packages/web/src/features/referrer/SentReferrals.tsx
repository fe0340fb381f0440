import type { ReferralListItem } from '@kring/functions/api/contract/referrals'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { tenantQuery } from '../../api/query.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Button, Failed, Loading } from '../../kit/index.ts'
import { StateTag } from '../../status/StateTag.tsx'
import { useVariantName } from '../../status/useVariantName.ts'
import { referralsQuery } from './queries.ts'
import { useDrafts } from './useDrafts.ts'

/** Submitted referrals with their state, newest first. */
export function SentReferrals({ tenant }: { readonly tenant: string }) {
  const { t } = useTranslation('referral')
  const { t: common } = useTranslation('common')
  const list = useInfiniteQuery(referralsQuery(tenant))
  // They stand above it, and would push it down.
  const { isReady } = useDrafts(tenant)
  // The names of the kinds of conference: the rows would grow when they come after the list.
  const place = useQuery(tenantQuery(tenant))
  if (!isReady) return null
  const isLoading = list.isPending || (place.isPending && place.failureCount === 0)
  const items = isLoading ? [] : (list.data?.pages.flatMap(page => page.items) ?? [])
  return (
    <section className="stack stack-s" aria-labelledby={`sent-${tenant}`}>
      <h2 id={`sent-${tenant}`}>{t('mine.sent')}</h2>
      {isLoading && <Loading>{t('mine.loading')}</Loading>}
      {list.isError && <Failed what={t('mine.failed')} retry={() => void list.refetch()} />}
      {list.isSuccess && !isLoading && items.length === 0 && (
        <p className="soft">
          {t('mine.empty')} {t('mine.emptyHint')}
        </p>
      )}
      {items.length > 0 && (
        <ul className="tasks">
          {items.map(item => (
            <SentReferral key={item.id} tenant={tenant} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button look="quiet" small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? t('mine.loading') : common('more')}
        </Button>
      )}
    </section>
  )
}

function SentReferral({ tenant, item }: { readonly tenant: string; readonly item: ReferralListItem }) {
  const { t } = useTranslation('referral')
  const { near } = useDates()
  const variantName = useVariantName(tenant)
  return (
    <li>
      <span>
        <Link to="/referrals/$tenant/$id" params={{ tenant, id: item.id }}>
          {item.title ?? item.reference}
        </Link>
        <span className="small soft glance">
          <span className="num">{item.reference}</span> · {variantName(item.variant)} ·{' '}
          {t('mine.sentOn', { when: near(item.submittedAt) })}
        </span>
      </span>
      <StateTag state={item.state} />
    </li>
  )
}
