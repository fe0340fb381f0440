import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { isShown, type RosterRow } from './filters.ts'
import { type RosterSearch, rosterShows } from './search.ts'

type Props = { readonly found: readonly RosterRow[]; readonly search: RosterSearch }

/** Filters as links, each with how many it shows. */
export function RosterFilters({ found, search: { show: current, ...rest } }: Props) {
  const { t } = useTranslation('coordinators')
  return (
    <nav className="filters" aria-label={t('filters.label')}>
      {[undefined, ...rosterShows].map(show => (
        <Link
          key={show ?? 'all'}
          to="/coordinators"
          search={show === undefined ? rest : { ...rest, show }}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={show === current ? 'true' : undefined}
        >
          {t(`filters.${show ?? 'all'}`)} <span className="num">{found.filter(one => isShown(one, show)).length}</span>
        </Link>
      ))}
    </nav>
  )
}
