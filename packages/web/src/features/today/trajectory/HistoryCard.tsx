import { useInfiniteQuery } from '@tanstack/react-query'
import { type HistoryItem, readTrajectoryHistory } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Steps } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { kindOfEvent } from './eventKinds.ts'

/** What happened, the latest first, a page at a time. It is asked for only when somebody wants it: each look is logged. */
export function HistoryCard({ trajectory: { id, tenant } }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const { t: common } = useTranslation('common')
  const history = useInfiniteQuery({
    queryKey: ['trajectoryHistory', tenant.id, id],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) =>
      readTrajectoryHistory(tenant.id, id, pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    enabled: false,
  })
  const items = history.data?.pages.flatMap(page => page.items) ?? []
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="history">
      <h2 className="card-title" id="history">
        {t('one.history.title')}
      </h2>
      {!history.data && !history.isFetching && (
        <Button look="plain" small className="start" onClick={() => void history.refetch()}>
          {t('one.history.show')}
        </Button>
      )}
      {!history.data && history.isFetching && <Loading>{t('one.history.loading')}</Loading>}
      <ProblemNote error={history.error} what={t('one.history.failed')} retry={() => void history.refetch()} />
      {items.length > 0 && (
        <Steps
          small
          steps={items.map(item => ({ key: String(item.seq), progress: 'done', content: <Line item={item} /> }))}
        />
      )}
      {history.hasNextPage && (
        <Button
          look="plain"
          small
          className="start"
          busy={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {history.isFetchingNextPage ? common('busy') : common('more')}
        </Button>
      )}
    </section>
  )
}

const roles = ['coordinator', 'regional-manager', 'circle-member'] as const

function Line({ item }: { readonly item: HistoryItem }) {
  const { t } = useTranslation('today')
  const { t: events } = useTranslation('trajectoryEvents')
  const dates = useDates()
  const { name: own } = useKnownMe()
  const { type, at: recordedAt, by, about, occurredAt, against } = item
  const at = occurredAt?.at ?? recordedAt
  const role = roles.find(one => one === by.role)
  const who = by.name === own ? t('one.history.you') : (by.name ?? t(`one.history.by.${role ?? 'system'}`))
  return (
    <div className="small">
      <b>{events(kindOfEvent(type))}</b>
      {about && (
        <>
          : <bdi>{about}</bdi>
        </>
      )}
      {against !== undefined && <> ({t('one.history.against')})</>}
      <br />
      <span className="soft">
        <span className="num">
          {dates.short(at)}, {dates.time(at)}
        </span>{' '}
        · <bdi>{who}</bdi>
      </span>
    </div>
  )
}
