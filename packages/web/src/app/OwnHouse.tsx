import { useKnownMe } from '../session/useMe.ts'
import { useHouseOf } from './useHouseOf.ts'

/** Who belongs to one organisation works in its house. Brings its look into the shell; shows nothing itself. */
export function OwnHouse() {
  const { memberships, tenants } = useKnownMe()
  const own = tenants.filter(({ id }) => memberships.some(one => 'tenant' in one && one.tenant === id))
  useHouseOf(own.length === 1 ? own[0]?.id : undefined)
  return null
}
