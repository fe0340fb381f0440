import { type Tenant, variantNameAt } from '@kring/domain'
import { Hono } from 'hono'
import type { TenantPage } from '../contract/index.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** What anyone may read of a tenant: its public page. */
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
      name: variantNameAt(tenant, variant),
    })),
    forms,
    ...(phone === undefined ? {} : { phone }),
    branding,
  }
}
