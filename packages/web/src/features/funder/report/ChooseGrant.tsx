import { Link } from '@tanstack/react-router'
import type { GrantEditions } from '../../../api/editions.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { addressOf } from '../address.ts'
import { newestFirst } from '../chooseEdition.ts'
import type { ReportSearch } from '../search.ts'

type Props = { readonly grants: readonly GrantEditions[]; readonly chosen: string; readonly search: ReportSearch }

/** Which grant; nothing when there is one. The period stays: another grant has the same months. */
export function ChooseGrant({ grants, chosen, search }: Props) {
  const { t } = useTranslation('funder')
  if (grants.length < 2) return null
  const { asOf, number, ...kept } = search
  return (
    <nav className="filters" aria-label={t('chooseGrant')}>
      {newestFirst(grants).map(({ grant: { id, name } }) => (
        <Link
          key={id}
          to="/reports"
          search={addressOf({ ...kept, grant: id })}
          activeOptions={{ exact: true }}
          aria-current={id === chosen ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
