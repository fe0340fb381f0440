import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { GrantList } from '../../api/grants.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Loading, PageTitle } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { MoneyMeter } from './MoneyMeter.tsx'
import { PhaseTag } from './PhaseTag.tsx'
import { isPast } from './phase.ts'
import { grantMoneyQuery, grantsQuery } from './queries.ts'
import { useGrantWords } from './useGrantWords.ts'

/** The grants of all funders with their money: those that take referrals first. */
export function GrantsPage() {
  const { t } = useTranslation('grants')
  const { data, isPending, error, refetch } = useQuery(grantsQuery)
  const current = data?.grants.filter(({ grant }) => !isPast(grant, data.month)) ?? []
  const past = data?.grants.filter(({ grant }) => isPast(grant, data.month)) ?? []
  return (
    <div className="stack">
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft">{t('lead')}</p>
        <p className="row">
          <Link className="button" to="/grants/new">
            {t('new')}
          </Link>
          <Link className="button quiet" to="/imports">
            {t('imports')}
          </Link>
        </p>
      </div>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data?.grants.length === 0 && <p>{t('none')}</p>}
      {data && current.length > 0 && <Lines title={t('current')} lines={current} month={data.month} />}
      {data && past.length > 0 && <Lines title={t('past')} lines={past} month={data.month} />}
    </div>
  )
}

type Line = GrantList['grants'][number]

function Lines({
  title,
  lines,
  month,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly month: string
}) {
  return (
    <section className="stack stack-s">
      <h2>{title}</h2>
      <ul className="plain-list stack">
        {lines.map(line => (
          <li key={`${line.grant.funder} ${line.grant.id}`}>
            <GrantCard line={line} month={month} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GrantCard({ line: { grant, funderName }, month }: { readonly line: Line; readonly month: string }) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const place = { funder: grant.funder, grant: grant.id }
  const money = useQuery(grantMoneyQuery(place))
  const heading = `grant-${grant.funder}-${grant.id}`
  return (
    <article className="card tight stack stack-s" aria-labelledby={heading}>
      <div className="row between">
        <h3 className="card-title" id={heading}>
          <Link to="/grants/$funder/$grant" params={place}>
            {grant.name}
          </Link>
        </h3>
        <PhaseTag grant={grant} month={month} />
      </div>
      <p className="small soft">
        {t('line', { funder: funderName, from: words.month(grant.from), to: words.month(grant.to) })}
        {' · '}
        {t('partners', { count: grant.tenants.length })}
      </p>
      {money.isPending && <Loading>{t('money.loading')}</Loading>}
      <ProblemNote error={money.error} what={t('money.failed')} retry={() => void money.refetch()} />
      {money.data && <MoneyMeter money={money.data} />}
    </article>
  )
}
