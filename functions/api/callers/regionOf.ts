import type { RegionId } from '@kring/domain'
import type { VerifiedPerson } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'

/** The regions that somebody manages, and the one that is asked for; the first by default. Throws 'not-allowed'. */
export function regionOf(
  actor: VerifiedPerson,
  asked: string | undefined,
): { readonly regions: readonly RegionId[]; readonly region: RegionId } {
  const regions = actor.memberships.flatMap(member => (member.role === 'regional-manager' ? [member.region] : []))
  const region = asked === undefined ? regions[0] : regions.find(own => own === asked)
  if (region === undefined) throw new ApiProblem('not-allowed')
  return { regions, region }
}
