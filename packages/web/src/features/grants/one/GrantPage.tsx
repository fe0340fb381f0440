import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { GrantView } from '../../../api/grants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { PhaseTag } from '../PhaseTag.tsx'
import { grantQuery } from '../queries.ts'
import { useGrantWords } from '../useGrantWords.ts'
import { HistoryCard } from './HistoryCard.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { PricesCard } from './PricesCard.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/grants/$funder/$grant')

/** One grant: what was agreed, its money and invoices, its history, and where it is amended and ended. */
export function GrantPage() {
  const { t } = useTranslation('grants')
  const place = route.useParams()
  const { data, isPending, error, refetch } = useQuery(grantQuery(place))
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/grants">‹ {t('title')}</Link>
      </p>
      <PageTitle>{data?.grant.name ?? t('one')}</PageTitle>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data && (
        <>
          <Agreed view={data} />
          <MoneyCard place={place} />
          <PricesCard grant={data.grant} />
          <HistoryCard history={data.history} partners={data.partners} />
        </>
      )}
    </div>
  )
}

function Agreed({ view: { grant, funderName, partners, agreed, month, overlaps } }: { readonly view: GrantView }) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const params = { funder: grant.funder, grant: grant.id }
  const names = new Map(partners.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const gaps = grant.gaps ?? []
  return (
    <section className="card stack" aria-labelledby="agreed">
      <div className="row between">
        <h2 className="card-title" id="agreed">
          {t('agreed')}
        </h2>
        <PhaseTag grant={grant} month={month} />
      </div>
      <dl className="summary">
        <div>
          <dt>{t('field.funder')}</dt>
          <dd>{funderName}</dd>
        </div>
        <div>
          <dt>{t('field.period')}</dt>
          <dd>{t('period', { from: words.month(grant.from), to: words.month(grant.to) })}</dd>
        </div>
        <div>
          <dt>{t('field.tenants')}</dt>
          <dd>{agreed.tenants.map(nameOf).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('field.variants')}</dt>
          <dd>{agreed.variants.map(words.variant).join(', ')}</dd>
        </div>
        {gaps.length > 0 && (
          <div>
            <dt>{t('changed.gaps')}</dt>
            {gaps.map(gap => (
              <dd key={JSON.stringify(gap)}>{words.gap(gap, nameOf)}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('field.threshold')}</dt>
          <dd className="num">{grant.threshold}</dd>
        </div>
        <div>
          <dt>{t('field.releasedEvery')}</dt>
          <dd>{t(`every.${grant.releasedEvery}`)}</dd>
        </div>
      </dl>
      {overlaps.length > 0 && (
        <Note title={t('overlap.title')}>
          <p>{t('overlap.chosen')}</p>
          <ul>
            {overlaps.map(one => (
              <li key={`${one.funder} ${one.grant}`}>
                <Link to="/grants/$funder/$grant" params={{ funder: one.funder, grant: one.grant }}>
                  {one.name}
                </Link>{' '}
                {t('period', { from: words.month(one.from), to: words.month(one.to) })}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {grant.endedFrom !== undefined && <p>{t('endedSaid', { month: words.month(grant.endedFrom) })}</p>}
      {grant.endedFrom === undefined && (
        <p className="row">
          <Link className="button" to="/grants/$funder/$grant/amend" params={params}>
            {t('amend')}
          </Link>
          {grant.to >= month && (
            <Link className="button plain" to="/grants/$funder/$grant/end" params={params}>
              {t('end')}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}
