import type { ReferralListItem } from '@kring/functions/api/contract/referrals'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listReferrals, type StateFilter } from '../../api/index.ts'
import { loggedReading, tenantQuery } from '../../api/query.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Button, Loading } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { StateTag } from '../../status/StateTag.tsx'
import { useVariantName } from '../../status/useVariantName.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { StateCounts } from './StateCounts.tsx'
import { TrajectoryCounts } from './TrajectoryCounts.tsx'

const pageSize = 100
const rowsAtOnce = 25

/** Referrals, newest first, with counts per state of the loaded ones that act as filters. */
export function PartnerReferrals({ tenant }: { readonly tenant: string }) {
  const { t } = useTranslation('partner')
  const { t: common } = useTranslation('common')
  const [state, setState] = useState<StateFilter>()
  const [rows, setRows] = useState(rowsAtOnce)
  const list = useInfiniteQuery({
    queryKey: ['referrals', tenant, 'all'],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) =>
      listReferrals(tenant, { cursor: pageParam, limit: pageSize }),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    ...loggedReading,
  })
  // The names of the kinds of conference: the rows would grow when they come after the list.
  const place = useQuery(tenantQuery(tenant))
  if (list.isPending || (place.isPending && place.failureCount === 0)) return <Loading>{t('loading')}</Loading>
  if (list.isError) return <ProblemNote error={list.error} what={t('failed')} retry={() => void list.refetch()} />
  const items = list.data.pages.flatMap(page => page.items)
  if (items.length === 0) return <FirstSteps />
  const more = () => {
    if (shown.length <= rows + rowsAtOnce && list.hasNextPage) void list.fetchNextPage()
    setRows(rows + rowsAtOnce)
  }
  const shown = state === undefined ? items : items.filter(item => item.state === state)
  return (
    <div className="stack">
      <StateCounts items={items} chosen={state} onChoose={setState} />
      <p className="small soft">{t('counted', { count: items.length })}</p>
      {shown.length === 0 ? (
        <p className="soft">{t('emptyState')}</p>
      ) : (
        <Table tenant={tenant} items={shown.slice(0, rows)} />
      )}
      {(shown.length > rows || list.hasNextPage) && (
        <Button look="quiet" small busy={list.isFetchingNextPage} onClick={more}>
          {list.isFetchingNextPage ? t('loading') : common('more')}
        </Button>
      )}
      <TrajectoryCounts tenant={tenant} />
    </div>
  )
}

type TableProps = { readonly tenant: string; readonly items: readonly ReferralListItem[] }

function Table({ tenant, items }: TableProps) {
  const { t } = useTranslation('partner')
  const { short, date } = useDates()
  const variantName = useVariantName(tenant)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls; the keyboard must reach it
    <section className="scroll" tabIndex={0} aria-label={t('table')}>
      <table>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('variant')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('sent')}</th>
            <th scope="col">{t('log')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, reference, state, variant, source, submittedAt }) => (
            <tr key={id}>
              <th scope="row" className="num">
                <Link to="/referrals/$tenant/$id" params={{ tenant, id }}>
                  {reference}
                </Link>
              </th>
              <td>
                <StateTag state={state} />
              </td>
              <td>{variantName(variant)}</td>
              <td>{t(`sourceName.${source}`)}</td>
              <td>
                <time dateTime={submittedAt} title={date(submittedAt)} className="num">
                  {short(submittedAt)}
                </time>
              </td>
              <td>
                <Link to="/partner/referrals/$tenant/$id/log" params={{ tenant, id }}>
                  {t('logOpen')}
                  <span className="visually-hidden">: {reference}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
