import {
  type Actor,
  type RetentionClass,
  retentionClassOf,
  retentionPart,
  StoredTerm,
  type Tenant,
  termFault,
  type VariantId,
  variantIds,
} from '@kring/domain'
import { Hono } from 'hono'
import type { AdminData } from '../../data/index.ts'
import { logAccess } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { type RetentionTerm, SetRetentionTerm } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { openDossier, resourceOf } from '../referrals/openDossier.ts'
import { retentionView } from '../retention/retentionView.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'
import { requireVariant } from '../variants/requireVariant.ts'

/** How long a partner keeps dossiers, by its admin; and of one dossier until when, for the managers of its region. */
export const retention = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const openForConfiguration = async (name: string, asker: Actor, changes = false) => {
    const tenantContext = await tenants.open(name)
    const { tenant } = tenantContext
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenant.id } as const
    requirePermission(actor, 'tenant.configure', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'tenant.configure', resource)
    return { tenant, actor, data: adminOf(tenantContext, actor) }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/retention', async context => {
      const { tenant, data } = await openForConfiguration(context.req.param('tenant'), context.get('actor'))
      return context.json({ items: await Promise.all(variantIds.map(variant => termOfVariant(data, tenant, variant))) })
    })
    .put('/t/:tenant/retention/:variant', jsonBody(SetRetentionTerm), async context => {
      const name = context.req.param('tenant')
      const { tenant, data, actor } = await openForConfiguration(name, context.get('actor'), true)
      const variant = requireVariant(context.req.param('variant'))
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      if (termFault(value, classFor(tenant, variant)) !== undefined) throw new ApiProblem('retention-term-unfit')
      const by = { subject: actor.subject, name: actor.name }
      const change = { value, revision, at: dependencies.now(), by }
      const saved = await data.saveSetting(retentionPart(variant), change)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
    .get('/t/:tenant/referrals/:id/retention', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), 'latest')
      requirePermission(actor, 'dossier.decide', resourceOf(dossier))
      await requireStillHolds(dependencies.store, actor, 'dossier.decide', resourceOf(dossier))
      // It names everybody in the dossier.
      await logAccess(dependencies, tenantContext, actor, dossier, 'read')
      context.header('ETag', etag(dossier.head.version))
      return context.json(await retentionView(dependencies, tenantContext, actor, dossier))
    })
}

const classFor = ({ country, sector }: Tenant, variant: VariantId): RetentionClass =>
  retentionClassOf({ country, sector, variant })

async function termOfVariant(data: AdminData, tenant: Tenant, variant: VariantId): Promise<RetentionTerm> {
  const { kind, source, asOf, isConfirmed, term: standard, shortest, longest } = classFor(tenant, variant)
  const own = await data.setting(retentionPart(variant), StoredTerm)
  return {
    variant,
    isEnabled: tenant.enabledVariants.includes(variant),
    term: { kind, source, asOf, isConfirmed, standard, shortest, longest },
    ...(own === undefined ? {} : { years: own.value.years }),
    revision: own?.revision ?? 0,
    ...(own?.changed === undefined ? {} : { changed: own.changed }),
  }
}
