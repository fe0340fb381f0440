import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { regionName } from '../../members/roles.ts'

type Props = {
  readonly to: '/coordinators' | '/coordinators/training'
  readonly regions: readonly string[]
  readonly current: string
}

/** The regions of a manager of more than one, as links. */
export function RegionLinks({ to, regions, current }: Props) {
  const { t } = useTranslation('coordinators')
  if (regions.length < 2) return null
  return (
    <nav className="filters" aria-label={t('regions')}>
      {regions.map(region => (
        <Link
          key={region}
          to={to}
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
