import { type Tenant, variantNameAt } from '@kring/domain'
import { Hono } from 'hono'
import type { TenantBranding } from '../../data/index.ts'
import type { TenantPage } from '../contract/index.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Public pages of tenants. */
export const tenantRoutes = (tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .get('/t', async context => {
      const items = await tenants.all()
      return context.json({ items: items.map(({ id, name, sector }) => ({ id: String(id), name, sector })) })
    })
    .get('/t/:tenant', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      return context.json(pageOf(tenantContext.tenant, await tenantContext.branding()))
    })

function pageOf(tenant: Tenant, { style, logo: { image } }: TenantBranding): TenantPage {
  const { id, name, sector, country, timeZone, languages, forms, phone } = tenant
  const { colours, words, explanation } = style
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
    variantNames: tenant.variantNames,
    forms,
    ...(phone === undefined ? {} : { phone }),
    branding: {
      words,
      explanation,
      ...(colours === undefined ? {} : { colours }),
      ...(image === undefined ? {} : { logo: { version: image.version, width: image.width, height: image.height } }),
    },
  }
}
