import type { RosterRow } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PathLink, Tag } from '../../../kit/index.ts'
import type { BoardSearch } from './search.ts'
import { useLoad } from './useBoard.ts'

/** Who has room: how many trajectories each coordinator has, of how many they want, in words beside the bar. */
export function LoadCard({ search: { region } }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  const { data, isError, refetch } = useLoad(region)
  const active = data?.items.filter(({ state }) => state === 'active') ?? []
  return (
    <section className="card tight stack" aria-labelledby="load">
      <div className="row between keep act">
        <h2 className="card-title" id="load">
          {t('load.title')}
        </h2>
        <PathLink href="/coordinators">{t('load.all')}</PathLink>
      </div>
      {!data && !isError && <Loading>{t('load.loading')}</Loading>}
      {isError && <Failed what={t('load.failed')} retry={() => void refetch()} />}
      {data && active.length === 0 && <p>{t('load.none')}</p>}
      <ul className="plain-list load-grid">
        {active.map(one => (
          <Load key={one.person} row={one} />
        ))}
      </ul>
      <p className="small soft">{t('load.ownChoice')}</p>
    </section>
  )
}

function Load({ row }: { readonly row: RosterRow }) {
  const { t } = useTranslation('board')
  const dates = useDates()
  const { assigned, most } = row.load
  const room = most - assigned
  const away = row.missing.find(({ what }) => what === 'away')
  const isMissing = row.missing.some(({ what }) => what !== 'away')
  const [ending] = row.ending
  const words = most === 0 && assigned === 0 ? t('load.wantsNone') : t('load.of', { count: most, n: assigned })
  return (
    <li className="stack stack-s">
      <div>
        <b>
          <PathLink href={`/coordinators/${encodeURIComponent(row.person)}`}>{row.name}</PathLink>
        </b>
        <br />
        <span className="small soft">{t(`engagement.${row.engagement}`)}</span>
      </div>
      <div className="meter" role="img" aria-label={words}>
        <i style={{ inlineSize: `${most === 0 ? 0 : Math.min(100, Math.round((100 * assigned) / most))}%` }} />
      </div>
      <p className="small row between">
        <span className="num">{words}</span>
        {isMissing && <Tag tone="sun">{t('load.missing')}</Tag>}
        {!isMissing && away?.until && <span className="soft">{t('load.away', { day: dates.short(away.until) })}</span>}
        {!isMissing && !away && ending && (
          <Tag tone="sun">{t(`load.ending.${ending.paper}`, { day: dates.short(ending.until) })}</Tag>
        )}
        {!isMissing && !away && !ending && (
          <span className="soft">{room > 0 ? t('load.room', { count: room }) : most > 0 && t('load.full')}</span>
        )}
      </p>
    </li>
  )
}
