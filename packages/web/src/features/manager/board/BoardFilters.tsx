import { localize } from '@kring/domain/language'
import { variantIds, variants } from '@kring/domain/variants'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listTenants } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon, type IconName } from '../../../kit/index.ts'
import { type BoardSearch, isFiltered, type Only, onlys } from './search.ts'
import { useLoad } from './useBoard.ts'

const icons: Readonly<Record<Only, IconName>> = { late: 'clock', 'within-days': 'calendar', afraid: 'warning' }
const partnersQuery = queryOptions({ queryKey: ['partners'], queryFn: listTenants, staleTime: 60 * 60_000 })

/** The filters, all of them in the URL: what cannot wait as links, partner, kind and coordinator as choices. */
export function BoardFilters({ search }: { readonly search: BoardSearch }) {
  const { t, locale } = useTranslation('board')
  const { only: chosen, ...others } = search
  return (
    <div className="stack stack-s">
      <nav className="filters" aria-label={t('show')}>
        <Link
          to="/trajectories"
          search={others}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={chosen === undefined ? 'true' : undefined}
        >
          {t('all')}
        </Link>
        {onlys.map(only => (
          <Link
            key={only}
            to="/trajectories"
            search={{ ...others, only }}
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={only === chosen ? 'true' : undefined}
          >
            <Icon name={icons[only]} />
            {t(`only.${only}`)}
          </Link>
        ))}
      </nav>
      <details className="def" open={[search.partner, search.kind, search.coordinator].some(Boolean)}>
        <summary>{t('choose')}</summary>
        <div className="row board-choices">
          <Partners search={search} />
          <Choice
            id="kind"
            label={t('kind')}
            search={search}
            options={variantIds.map(id => ({ value: id, name: localize(variants[id].name, locale) }))}
          />
          <Coordinators search={search} />
        </div>
      </details>
      {isFiltered(search) && (
        <p className="small">
          {t('inAddress')}{' '}
          <Link to="/trajectories" search={search.region ? { region: search.region } : {}} resetScroll={false}>
            {t('showAll')}
          </Link>
        </p>
      )}
    </div>
  )
}

function Partners({ search }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  const { data } = useQuery(partnersQuery)
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, name }))
  return <Choice id="partner" label={t('partner')} search={search} options={options} />
}

function Coordinators({ search }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  const { data } = useLoad(search.region)
  const options = (data?.items ?? []).map(({ person, name }) => ({ value: person, name }))
  return <Choice id="coordinator" label={t('coordinator')} search={search} options={options} />
}

type ChoiceProps = {
  readonly id: 'partner' | 'kind' | 'coordinator'
  readonly label: ReactNode
  readonly search: BoardSearch
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

function Choice({ id, label, search, options }: ChoiceProps) {
  const { t } = useTranslation('board')
  const navigate = useNavigate()
  const choose = (value: string) => {
    const { [id]: _, ...others } = search
    void navigate({
      to: '/trajectories',
      search: value === '' ? others : { ...others, [id]: value },
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="field">
      <label className="small" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={search[id] ?? ''} onChange={event => choose(event.target.value)}>
        <option value="">{t('every')}</option>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
