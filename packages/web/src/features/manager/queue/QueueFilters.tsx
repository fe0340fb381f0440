import { localize } from '@kring/domain/language'
import { variantIds, variants } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { filtered, partnersIn } from './filters.ts'
import { type QueueSearch, type Show, shows } from './search.ts'
import type { WaitingList } from './useQueue.ts'

type Props = { readonly list: WaitingList; readonly search: QueueSearch }

/** Filters as links, so that they can be bookmarked, shared and undone. Each shows its number of results. */
export function QueueFilters({ list, search }: Props) {
  const { t, locale } = useTranslation('manager')
  const { choose, ...chosen } = search
  const count = (show: Show | undefined) => countWith(list, { ...chosen, show })
  const partner = partnersIn(list.items, locale).find(({ id }) => id === search.partner)?.name
  const variant = search.variant && localize(variants[search.variant].name, locale)
  const narrowed = [partner, variant].filter(Boolean).join(', ')
  return (
    <div className="stack stack-s">
      <nav className="filters" aria-label={t('filters.label')}>
        <FilterLink
          search={{ ...chosen, show: undefined }}
          current={search.show === undefined}
          count={count(undefined)}
        >
          {t('filters.all')}
        </FilterLink>
        {shows.map(show => (
          <FilterLink key={show} search={{ ...chosen, show }} current={search.show === show} count={count(show)}>
            {t(`filters.${show}`)}
          </FilterLink>
        ))}
        <Link
          to="/queue"
          search={choose ? chosen : { ...search, choose: true }}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-expanded={choose === true}
          aria-controls="choose"
          aria-current={narrowed !== '' || undefined}
        >
          {narrowed || t('filters.choose')}
        </Link>
      </nav>
      <div id="choose" className="stack stack-s" hidden={!choose}>
        {choose && <Choices list={list} search={search} />}
      </div>
    </div>
  )
}

function Choices({ list, search }: Props) {
  const { t, locale } = useTranslation('manager')
  const offered = variantIds.filter(id => list.items.some(({ variant }) => variant === id))
  return (
    <>
      <nav className="filters" aria-label={t('filters.partners')}>
        <FilterLink search={{ ...search, partner: undefined }} current={search.partner === undefined}>
          {t('filters.partners')}: {t('filters.every').toLowerCase()}
        </FilterLink>
        {partnersIn(list.items, locale).map(({ id, name }) => {
          const narrowed = { ...search, partner: id }
          return (
            <FilterLink key={id} search={narrowed} current={search.partner === id} count={countWith(list, narrowed)}>
              {name}
            </FilterLink>
          )
        })}
      </nav>
      <nav className="filters" aria-label={t('filters.variants')}>
        <FilterLink search={{ ...search, variant: undefined }} current={search.variant === undefined}>
          {t('filters.variants')}: {t('filters.every').toLowerCase()}
        </FilterLink>
        {offered.map(id => {
          const narrowed = { ...search, variant: id }
          return (
            <FilterLink key={id} search={narrowed} current={search.variant === id} count={countWith(list, narrowed)}>
              {localize(variants[id].name, locale)}
            </FilterLink>
          )
        })}
      </nav>
    </>
  )
}

type FilterLinkProps = {
  readonly search: { readonly [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }
  readonly current: boolean
  readonly count?: number
  readonly children: React.ReactNode
}

function FilterLink({ search, current, count, children }: FilterLinkProps) {
  return (
    <Link
      to="/queue"
      search={present(search)}
      replace
      resetScroll={false}
      activeOptions={{ exact: true }}
      aria-current={current ? 'true' : undefined}
    >
      {children} {count !== undefined && <span className="num">{count}</span>}
    </Link>
  )
}

/** Drops undefined keys, so that they do not appear in the URL. */
function present({ show, partner, variant, choose }: FilterLinkProps['search']): QueueSearch {
  return { ...(show && { show }), ...(partner && { partner }), ...(variant && { variant }), ...(choose && { choose }) }
}

const countWith = (list: WaitingList, search: FilterLinkProps['search']): number =>
  filtered(list.items, present(search), list.today).length
