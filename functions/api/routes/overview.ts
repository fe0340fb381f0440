import { dayIn, merge, monthOf, type RegionId } from '@kring/domain'
import { addMonths } from '@kring/domain/releases'
import { Hono } from 'hono'
import { forOverview, forPartnerReport, forRoster } from '../../data/index.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import { OverviewQuery } from '../contract/overview.ts'
import type { Dependencies, VerifiedPerson } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { overviewFamilies, overviewOf } from '../overview/view.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { operatorTimeZone } from './coordinators.ts'

/** Months of submission that the figures are of. */
const monthsShown = 12

/**
 * What waits and runs in a region, in counts: for its managers, and of every region for a platform admin. Three Queries for the region,
 * and one for each partner of it and family of counters; none grows with what was decided.
 */
export const overview = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/ops/overview', queryOf(OverviewQuery), async context => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'overview.read', { kind: 'operator' })
    const register = await tenants.all()
    const all = [...new Set(register.flatMap(({ region }) => region ?? []))].toSorted()
    const { regions, region } = regionsSeen(actor, all, context.req.valid('query').region)
    const { store, now } = dependencies
    const month = monthOf(dayIn(now(), operatorTimeZone))
    const months = { from: addMonths(month, 1 - monthsShown), to: month }
    const data = forOverview(store, region, signing.overview(actor, region))
    const [queue, open, fidelity, roster, partners] = await Promise.all([
      data.waiting(),
      data.open(),
      data.fidelity(),
      forRoster(store, signing.roster(actor, region)).list(),
      Promise.all(
        register
          .filter(one => one.region === region)
          .map(async ({ id, name }) => {
            const own = forPartnerReport(store, id, signing.countsIn(actor, region, id))
            const counters = await own.counters(months, overviewFamilies)
            return { tenant: id, name, counters: merge([...counters.values()]) }
          }),
      ),
    ])
    const view = overviewOf({ now: now(), timeZone: operatorTimeZone, months, queue, open, roster, fidelity, partners })
    return context.json({ regions, region, ...view })
  })

/** The regions that somebody sees over, and the one that is asked for. Throws ApiProblem. */
function regionsSeen(
  actor: VerifiedPerson,
  all: readonly RegionId[],
  asked: string | undefined,
): { readonly regions: readonly RegionId[]; readonly region: RegionId } {
  if (!actor.memberships.some(({ role }) => role === 'platform-admin')) return regionOf(actor, asked)
  const region = asked === undefined ? all[0] : all.find(own => own === asked)
  if (region === undefined) throw new ApiProblem('not-allowed')
  return { regions: all, region }
}
