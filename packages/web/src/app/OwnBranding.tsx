import { useKnownMe } from '../session/useMe.ts'
import { useBrandingOf } from './useBrandingOf.ts'

/** Who belongs to one organisation works in its house. Brings its look into the shell; shows nothing itself. */
export function OwnBranding() {
  const { memberships, tenants } = useKnownMe()
  const own = tenants.filter(({ id }) => memberships.some(one => 'tenant' in one && one.tenant === id))
  useBrandingOf(own.length === 1 ? own[0]?.id : undefined)
  return null
}
