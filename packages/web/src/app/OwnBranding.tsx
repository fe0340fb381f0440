import { useKnownMe } from '../session/useMe.ts'
import { useBrandingOf } from './useBrandingOf.ts'

/** Applies the branding of the user's organisation to the shell, when there is exactly one; renders nothing. */
export function OwnBranding() {
  const { memberships, tenants } = useKnownMe()
  const own = tenants.filter(({ id }) => memberships.some(one => 'tenant' in one && one.tenant === id))
  useBrandingOf(own.length === 1 ? own[0]?.id : undefined)
  return null
}
