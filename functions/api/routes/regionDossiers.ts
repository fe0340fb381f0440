import { soughtIn } from '@kring/domain'
import { Hono } from 'hono'
import { forRegion } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import {
  type DecidedItem,
  DecidedQuery,
  type FoundDossier,
  type PossibleDuplicate,
  RegionSearch,
} from '../contract/index.ts'
import type { Dependencies, VerifiedPerson } from '../dependencies.ts'
import { jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { alikeTo } from '../referrals/alike.ts'
import { openDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { partnersOf, partnerView } from '../views/partnersOf.ts'
import { placeOf } from '../views/placeOf.ts'

/** A region's decided dossiers, finding one by its number or a name in it, and the possible duplicates of one. */
export const regionDossiers = (dependencies: Dependencies, tenants: TenantDirectory) => {
  /** Records which dossiers a list showed; the answer leaves after it. */
  const log = (
    data: ReturnType<typeof forRegion>,
    actor: VerifiedPerson,
    items: readonly { readonly id: string }[],
  ) => {
    const by = { role: 'regional-manager', ...nameOf(actor) }
    const shown = items.map(({ id }) => id)
    return data.logSearch(actor.subject, { at: dependencies.now(), action: 'search', shown, by })
  }
  return new Hono<RequestContext>()
    .get('/ops/dossiers', queryOf(DecidedQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'ops.queue', { kind: 'operator' })
      const { list, limit, cursor, region: asked } = context.req.valid('query')
      const { regions, region } = regionOf(actor, asked)
      const data = forRegion(dependencies.store, region)
      const page = await data.decided(dependencies.cursors, list, { limit, cursor })
      await log(data, actor, page.items)
      const partners = await partnersOf(tenants, page.items)
      return context.json({
        regions,
        items: page.items.map(({ municipality, ...item }): DecidedItem => {
          const { reference, variantName } = partnerView(partners, item)
          return { ...item, variantName, reference, ...placeOf(municipality) }
        }),
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
      })
    })
    .post('/ops/search', jsonBody(RegionSearch), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'ops.search', { kind: 'operator' })
      // Whoever finds by name takes something away: the membership is read from the table, as for a change.
      await requireStillHolds(dependencies.store, actor, 'ops.search', { kind: 'operator' })
      const { text, limit, cursor, region: asked } = context.req.valid('json')
      const { regions, region } = regionOf(actor, asked)
      const sought = soughtIn(text)
      if (sought === undefined) return context.json({ regions, by: 'nothing' as const, items: [] })
      const data = forRegion(dependencies.store, region)
      const page = await data.search(dependencies.cursors, sought, { limit, cursor })
      await log(data, actor, page.items)
      const partners = await partnersOf(tenants, page.items)
      return context.json({
        regions,
        by: sought.kind,
        items: page.items.map((item): FoundDossier => ({ ...item, ...partnerView(partners, item) })),
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
      })
    })
    .get('/t/:tenant/referrals/:id/duplicates', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), {})
      requirePermission(actor, 'duplicates.judge', resourceOf(dossier))
      // Once decided there is nothing to prevent any more.
      if (dossier.referral.decision !== undefined) return context.json({ items: [] })
      const found = await alikeTo(dependencies, tenantContext, dossier)
      await log(forRegion(dependencies.store, dossier.head.region), actor, [dossier.head, ...found])
      const partners = await partnersOf(tenants, found)
      const { judgedDuplicates = [] } = dossier.referral
      return context.json({
        items: found.map(({ judgedThere, ...item }): PossibleDuplicate => {
          const judged = judgedDuplicates.find(one => one.tenant === item.tenant && one.dossier === item.id)
          const here = judged === undefined ? undefined : { same: judged.same, here: true }
          const there = judgedThere === undefined ? undefined : { same: judgedThere, here: false }
          return {
            ...item,
            ...partnerView(partners, item),
            persons: item.persons.map(({ person, by }) => ({ person, by: [...by] })),
            ...(here === undefined && there === undefined ? {} : { judged: here ?? there }),
          }
        }),
      })
    })
}
