import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { regionName } from '../../members/roles.ts'

type Props = {
  /** Which page of the region; without it the roster. */
  readonly part?: 'training' | 'costs' | 'forecast'
  readonly regions: readonly string[]
  readonly current: string
}

/** The regions of a manager of more than one, as links. */
export function RegionLinks({ part, regions, current }: Props) {
  const { t } = useTranslation('coordinators')
  if (regions.length < 2) return null
  const to = part === undefined ? ({ to: '/coordinators' } as const) : partAt(part)
  return (
    <nav className="filters" aria-label={t('regions')}>
      {regions.map(region => (
        <Link
          key={region}
          {...to}
          search={{ region }}
          activeOptions={{ exact: true }}
          aria-current={region === current ? 'page' : undefined}
        >
          {t('region', { region: regionName(region) })}
        </Link>
      ))}
    </nav>
  )
}

const partAt = (person: string) => ({ to: '/coordinators/$person', params: { person } }) as const
