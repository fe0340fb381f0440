import { isInForce, type Tenant } from '@kring/domain'
import type { Member } from '../../data/index.ts'
import type { PartnerList, PartnerView } from '../contract/index.ts'

/** What the operator set of a partner, and its letters. */
export function partnerView(tenant: Tenant, revision: number): PartnerView {
  const { id, name, sector, country, languages, region, phone, referencePrefix } = tenant
  const details = { name, sector, country, languages, region, ...(phone === undefined ? {} : { phone }) }
  return { id, ...details, referencePrefix, revision }
}

/** One line of the list of partners. A membership that was set up from outside counts from when it was. */
export function partnerLine(
  { id, name, sector, region, languages }: Tenant,
  formsLive: number,
  members: readonly Member[],
): PartnerList['items'][number] {
  const admins = members.filter(({ membership }) => membership.role === 'tenant-admin')
  const [firstSignIn] = admins
    .filter(isInForce)
    .map(({ acceptedAt, since }) => acceptedAt ?? since)
    .toSorted()
  const waiting = members.filter(({ pending }) => pending === 'acceptance').length
  const line = { id, name, sector, region, languages, formsLive, waiting }
  return firstSignIn === undefined ? line : { ...line, firstSignIn }
}
