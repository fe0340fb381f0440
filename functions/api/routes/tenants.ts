import { FormId, type Tenant, variants } from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import { person, requireLeave } from '../authorise.ts'
import type { TenantPage } from '../contract/index.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

const VersionQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })

/** What anyone may read of a tenant (its public page), and its forms. */
export const tenantRoutes = (tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .get('/t', async context => {
      const items = await tenants.all()
      return context.json({ items: items.map(({ id, name, sector }) => ({ id: String(id), name, sector })) })
    })
    .get('/t/:tenant', async context => {
      const { tenant } = await tenants.open(context.req.param('tenant'))
      return context.json(pageOf(tenant))
    })
    .get('/t/:tenant/forms/:form', queryOf(VersionQuery), async context => {
      const room = await tenants.open(context.req.param('tenant'))
      const { version } = context.req.valid('query')
      const form = FormId.safeParse(context.req.param('form'))
      if (!form.success) throw new ApiProblem('not-found')
      const definition = version === undefined ? await room.liveForm(form.data) : await room.form(form.data, version)
      // G1: the citizens' form is public, also for who has signed in; what professionals are asked is theirs.
      const isCitizens = definition.audience === 'citizen'
      const asker = isCitizens ? context.get('actor') : person(context.get('actor'))
      requireLeave(asker, isCitizens ? 'citizen-form.read' : 'form.read', { kind: 'tenant', tenant: room.tenant.id })
      return context.json(definition)
    })

function pageOf(tenant: Tenant): TenantPage {
  const { id, name, sector, country, timeZone, languages, forms, phone, branding } = tenant
  return {
    id,
    name,
    sector,
    country,
    timeZone,
    languages,
    variants: tenant.enabledVariants.map(variant => ({
      id: variant,
      name: tenant.variantNames[variant] ?? variants[variant].name,
    })),
    forms,
    ...(phone === undefined ? {} : { phone }),
    branding,
  }
}
