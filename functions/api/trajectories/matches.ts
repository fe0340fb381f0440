import { dayIn, match, matchDossierOf } from '@kring/domain'
import { forRoster, type OpenTrajectory } from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import type { Matches } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { operatorTimeZone } from '../routes/coordinators.ts'
import { signing } from '../signing.ts'
import { candidateView, matchView, ruledOutView } from '../views/matches.ts'

/**
 * Ranks the coordinators of a region for a trajectory: those who fit with the reasons, the others with the rules. `asked`: a
 * region next to the trajectory's own that the caller manages too.
 */
export async function matchesFor(
  { store, now }: Dependencies,
  actor: Person,
  { record, head }: OpenTrajectory,
  asked: string | undefined,
): Promise<Matches> {
  const { regions, region } = regionOf(actor, asked ?? record.region)
  const today = dayIn(now(), operatorTimeZone)
  const data = forRoster(store, signing.roster(actor, region))
  const roster = (await data.list()).filter(one => one.record.state === 'active')
  const candidates = await Promise.all(
    roster.map(async one => {
      const rows = await data.assigned(one.record.person)
      const load = rows.filter(
        row => row.as === 'open' && !(row.tenant === record.tenant && row.id === record.id),
      ).length
      return { record: one.record, load }
    }),
  )
  const { fitting, excluded } = match(candidates, matchDossierOf(record.assignment), record.assignment.wanted, today)
  const people = new Map(roster.map(one => [one.record.person, candidateView(one.record, today)]))
  return {
    today,
    version: head.version,
    regions: regions.filter(one => one !== region),
    fitting: fitting.flatMap(one => {
      const person = people.get(one.person)
      return person === undefined ? [] : [{ ...person, ...matchView(one) }]
    }),
    excluded: excluded.flatMap(({ person: id, because }) => {
      const person = people.get(id)
      return person === undefined ? [] : [{ ...person, because: because.map(ruledOutView) }]
    }),
  }
}
