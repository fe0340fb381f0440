import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReleaseList } from '../../api/releases.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Loading, PageTitle } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { releasesQuery } from './queries.ts'
import { StateTag } from './StateTag.tsx'

type Row = ReleaseList['grants'][number]

/** Every grant with its latest release: what waits for somebody first. */
export function ReleasesPage() {
  const { t } = useTranslation('releases')
  const { data, isPending, error, refetch } = useQuery(releasesQuery)
  return (
    <div className="stack">
      <PageTitle>{t('title')}</PageTitle>
      <p className="soft">{t('intro')}</p>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data?.grants.length === 0 && <p>{t('none')}</p>}
      {data && (
        <ul className="plain-list stack stack-s">
          {data.grants
            .toSorted((a, b) => rank(a) - rank(b))
            .map(row => (
              <GrantRow key={`${row.funder.id} ${row.grant.id}`} row={row} />
            ))}
        </ul>
      )}
    </div>
  )
}

const order = ['failed', 'ready', 'rehearsing', 'counting', 'published'] as const
const rank = ({ latest }: Row): number => (latest === undefined ? order.length : order.indexOf(latest.state))

function GrantRow({ row: { funder, grant, latest, next } }: { readonly row: Row }) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  return (
    <li className="card tight stack stack-s">
      <div className="row between">
        <h2 className="card-title">
          {latest === undefined ? (
            grant.name
          ) : (
            <Link
              to="/releases/$funder/$grant/$asOf/$number"
              params={{ funder: funder.id, grant: grant.id, asOf: latest.asOf, number: String(latest.number) }}
            >
              {grant.name}
            </Link>
          )}
        </h2>
        {latest && <StateTag state={latest.state} />}
      </div>
      <p className="small soft">
        {funder.name}
        {latest && ` · ${t('asOf', { day: dates.date(latest.asOf) })}`}
        {next && ` · ${t('next', { day: dates.date(next) })}`}
      </p>
    </li>
  )
}
