import { dayIn, merge, monthOf, type RegionId } from '@kring/domain'
import { addMonths } from '@kring/domain/releases'
import { Hono } from 'hono'
import { forOverview, forPartnerReport, forRoster } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import { OverviewQuery, UnfundedQuery } from '../contract/overview.ts'
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
 * What waits and runs in a region, in counts: for its managers, and of every region for a platform admin. Four Queries for the region,
 * and one for each partner of it and family of counters; none grows with what was decided and paid for.
 */
export const overview = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const { store, now } = dependencies
  const opened = async (actor: VerifiedPerson, asked: string | undefined) => {
    requirePermission(actor, 'overview.read', { kind: 'operator' })
    const register = await tenants.all()
    const all = [...new Set(register.flatMap(({ region }) => region ?? []))].toSorted()
    const { regions, region } = regionsSeen(actor, all, asked)
    return { register, regions, region, data: forOverview(store, region, signing.overview(actor, region)) }
  }
  return new Hono<RequestContext>()
    .get('/ops/overview', queryOf(OverviewQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { register, regions, region, data } = await opened(actor, context.req.valid('query').region)
      const month = monthOf(dayIn(now(), operatorTimeZone))
      const months = { from: addMonths(month, 1 - monthsShown), to: month }
      const [queue, open, fidelity, unfunded, roster, partners] = await Promise.all([
        data.waiting(),
        data.open(),
        data.fidelity(),
        data.countUnfunded(),
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
      const read = { queue, open, roster, fidelity, unfunded, partners }
      return context.json({
        regions,
        region,
        ...overviewOf({ now: now(), timeZone: operatorTimeZone, months, ...read }),
      })
    })
    .get('/ops/unfunded', queryOf(UnfundedQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region: asked, limit, cursor } = context.req.valid('query')
      const { register, regions, region, data } = await opened(actor, asked)
      const page = await data.unfunded(dependencies.cursors, { limit, cursor })
      const mayOpen = isManagerOf(actor, region)
      const by = { role: mayOpen ? 'regional-manager' : 'platform-admin', ...nameOf(actor) }
      const shown = page.items.map(({ id }) => id)
      await data.logSearch(actor.subject, { at: now(), action: 'search', shown, by })
      const names = new Map(register.map(({ id, name }) => [id, name]))
      return context.json({
        ...{ regions, region, mayOpen },
        items: page.items.map(({ id, tenant, ...row }) => ({
          ...row,
          ...{ tenant, reference: id, partner: names.get(tenant) ?? tenant },
        })),
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
      })
    })
}

const isManagerOf = ({ memberships }: VerifiedPerson, region: RegionId): boolean =>
  memberships.some(one => one.role === 'regional-manager' && one.region === region)

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
