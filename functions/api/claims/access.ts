import type { RegionId, Resource } from '@kring/domain'
import {
  type ClaimChange,
  type ClaimFile,
  type ClaimPlace,
  type CoordinatorFile,
  claimRegionsOf,
  forCoordinator,
  forRoster,
  isClaimableYear,
  personTag,
} from '../../data/index.ts'
import { type Person, requirePermission } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { OwnReceipts } from './receipts.ts'

/** A sheet of a coordinator whose record was opened, and how it is read and written. */
export type ClaimWork = {
  readonly place: ClaimPlace
  readonly record: CoordinatorFile['record']
  readonly resource: Resource
  read(): Promise<ClaimFile | undefined>
  commit(change: ClaimChange): Promise<{ readonly version: number; readonly released: readonly string[] }>
  /** The files of receipts, of the caller's own sheet only. */
  readonly receipts?: OwnReceipts | undefined
  /** Whether a trajectory is one that they have, or had last. */
  isTheirs(trajectory: { readonly tenant: string; readonly id: string }): Promise<boolean>
}

/** The caller's own sheet of a region that they work or worked in. Throws 'not-found' for any other. */
export async function ownClaims(
  { store, files }: Dependencies,
  actor: Person,
  region: string,
  year: string,
): Promise<ClaimWork> {
  const scope = signing.coordinator(actor)
  const data = forCoordinator(store, scope)
  const file = await data.coordinator(true)
  if (file === undefined) throw new ApiProblem('not-found')
  const known = claimRegionsOf(file).find(one => one === region)
  if (known === undefined || !isClaimableYear(file, year)) throw new ApiProblem('not-found')
  const place = { region: known, year, person: personTag(actor.subject) }
  return {
    place,
    record: file.record,
    receipts: {
      known: data.receipts,
      uploads: files.uploadsOfReceipts(scope),
      kept: files.receipts(place, scope),
    },
    resource: { kind: 'coordinator', subject: actor.subject, region: known },
    read: () => data.claims(known, year, true),
    commit: data.commitClaims,
    isTheirs: async ({ tenant, id }) =>
      (await data.assigned(false)).some(
        row => (row.as === 'open' || row.as === 'ended') && row.tenant === tenant && row.id === id,
      ),
  }
}

/** What the coordinators of a region claim, for its managers. Throws 'not-allowed'. */
export function regionClaims({ store }: Dependencies, actor: Person, asked: RegionId | undefined) {
  const { regions, region } = regionOf(actor, asked)
  requirePermission(actor, 'costs.decide', { kind: 'coordinator', region })
  return { regions, region, data: forRoster(store, signing.roster(actor, region)) }
}

/** The sheet of one of them. Throws 'not-found' for somebody without a record. */
export async function claimsOfPerson(
  dependencies: Dependencies,
  actor: Person,
  asked: string,
  year: string,
  person: string,
): Promise<ClaimWork> {
  const { regions } = regionOf(actor, undefined)
  const region = regions.find(own => own === asked)
  if (region === undefined || !/^\d{4}$/.test(year)) throw new ApiProblem('not-found')
  const { data } = regionClaims(dependencies, actor, region)
  const file = await data.coordinator(person, true)
  if (file === undefined) throw new ApiProblem('not-found')
  return {
    place: { region, year, person: personTag(person) },
    record: file.record,
    resource: { kind: 'coordinator', subject: person, region },
    read: () => data.claims(person, year),
    commit: data.commitClaims,
    isTheirs: async () => false,
  }
}

/** The year of a month: the sheet in which its entries are. */
export const yearOfMonth = (month: string): string => month.slice(0, 4)
