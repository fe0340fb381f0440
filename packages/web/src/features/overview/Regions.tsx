import { Link } from '@tanstack/react-router'
import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { regionName } from '../../members/roles.ts'

type Props = Pick<Overview, 'regions' | 'region'> & { readonly list?: string | undefined }

/** The regions that the reader sees over, when there are several. `list`: what is shown of each. */
export function Regions({ regions, region, list }: Props) {
  const { t } = useTranslation('board')
  if (regions.length < 2) return null
  return (
    <nav className="filters" aria-label={t('regions')}>
      {regions.map(one => (
        <Link
          key={one}
          to="/overview"
          search={{ region: one, ...(list === undefined ? {} : { list }) }}
          activeOptions={{ exact: true }}
          aria-current={one === region ? 'true' : undefined}
        >
          {regionName(one)}
        </Link>
      ))}
    </nav>
  )
}
