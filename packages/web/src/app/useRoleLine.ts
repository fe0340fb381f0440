import type { Me } from '@kring/functions/api/contract/people'
import { useTranslation } from '../i18n/index.ts'

/** The user's role as text: "Financier, Provincie Dijleland". */
export function useRoleLine(me: Me): string {
  const { t } = useTranslation('start')
  const [first] = me.memberships
  if (!first || first.role === 'partner-system') return t('role.none')
  const role = t(`role.${first.role}`)
  const where = placeName(me, first)
  return where ? `${role}, ${where}` : role
}

function placeName(me: Me, membership: Me['memberships'][number]): string | undefined {
  switch (membership.role) {
    case 'referrer':
    case 'tenant-admin':
      return me.tenants.find(({ id }) => id === membership.tenant)?.name
    case 'funder':
      return me.funders.find(({ id }) => id === membership.funder)?.name
    case 'regional-manager':
    case 'coordinator':
    case 'platform-admin':
    case 'complaints-officer':
    case 'partner-system':
      return undefined
    default:
      return membership satisfies never
  }
}
