import type { RegionId } from '@kring/domain'
import type { CoordinatorFile } from '../coordinators/examine.ts'
import type { ClaimPlace } from './place.ts'

/** The regions that a coordinator has worked in, the present one first. */
export function claimRegionsOf({ record, history }: CoordinatorFile): readonly RegionId[] {
  const past = history.flatMap(({ event }) =>
    event.type === 'registered' || event.type === 'region-moved' ? [event.region] : [],
  )
  return [...new Set([record.region, ...past.toReversed()])]
}

/** The year before the record began is the first that can be claimed: what was paid before it was registered here. */
const firstYear = ({ history }: CoordinatorFile): number => Number(history[0]?.event.at.slice(0, 4)) - 1

/** Where everything lies that a coordinator can have claimed up to `now`. A place may hold nothing. */
export function claimPlacesOf(file: CoordinatorFile, now: string): readonly ClaimPlace[] {
  const [first, last] = [firstYear(file), Number(now.slice(0, 4)) + 1]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index))
  return claimRegionsOf(file).flatMap(region => years.map(year => ({ region, year, person: file.head.id })))
}

/** Whether a year can be claimed by this coordinator. */
export const isClaimableYear = (file: CoordinatorFile, year: string): boolean =>
  /^\d{4}$/.test(year) && Number(year) >= firstYear(file)
