import { Hono } from 'hono'
import { logoRefused } from '../branding/faults.ts'
import { logoVersion } from '../branding/logoPicture.ts'
import { tenantConfiguration } from '../branding/tenantConfiguration.ts'
import type { LogoSaved } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Response headers for an image that is opened directly: whatever a browser takes it for, nothing in it can run. */
const asPicture = {
  'Content-Security-Policy': "default-src 'none'; style-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const aYear = 365 * 24 * 3600

/** The only type in which a logo is kept and served. */
const logoType = 'image/png'

/** A partner's logo: uploaded as bytes, made anew, and then public. */
export const logo = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const configuration = tenantConfiguration(dependencies, tenants)
  return new Hono<RequestContext>()
    .get('/t/:tenant/logo', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const image = await tenantContext.logoImage()
      const tag = image && `"${image.version}"`
      if (image === undefined || tag === undefined) throw new ApiProblem('not-found')
      const isNamed = context.req.query('v') === image.version
      const kept = isNamed ? `public, max-age=${aYear}, immutable` : 'public, max-age=60'
      const headers = { ...asPicture, ETag: tag, 'Cache-Control': kept }
      if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
      return context.body(new Uint8Array(image.bytes), 200, { ...headers, 'Content-Type': logoType })
    })
    .put('/t/:tenant/logo', async context => {
      const { tenantContext, data, change } = await configuration.toChange(
        context.req.param('tenant'),
        context.get('actor'),
      )
      const revision = ifMatch(context)
      const file = new Uint8Array(await context.req.arrayBuffer())
      const made = await dependencies.makeLogo(file)
      if (!made.ok) throw logoRefused(made.fault, context.get('locale'))
      const { bytes, width, height, removed } = made
      const image = { type: logoType, version: logoVersion(bytes), bytes: bytes.length, width, height } as const
      const saved = await data.branding.saveLogo({ value: { image }, revision, ...change }, { type: logoType, bytes })
      tenants.forgetBranding(tenantContext.tenant.id)
      context.header('ETag', etag(saved))
      return context.json({ image, revision: saved, removed: [...removed] } satisfies LogoSaved)
    })
    .delete('/t/:tenant/logo', async context => {
      const { tenantContext, data, change } = await configuration.toChange(
        context.req.param('tenant'),
        context.get('actor'),
      )
      const revision = ifMatch(context)
      const saved = await data.branding.saveLogo({ value: {}, revision, ...change })
      tenants.forgetBranding(tenantContext.tenant.id)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}
