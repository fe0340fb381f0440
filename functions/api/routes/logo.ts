import type { Locale } from '@kring/domain'
import { Hono } from 'hono'
import { readLogo } from '../../images/logo.ts'
import type { Picture } from '../../images/picture.ts'
import { refuseLogo } from '../branding/faults.ts'
import { tenantConfiguration } from '../branding/tenantConfiguration.ts'
import type { LogoSaved } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { logoVersion, type TenantDirectory } from '../tenantDirectory.ts'

/** Response headers for an image that is opened directly: it can load nothing, run nothing and link to nothing. */
const asPicture = {
  'Content-Security-Policy': "default-src 'none'; style-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const aYear = 365 * 24 * 3600

/** A partner's logo: uploaded as bytes, rebuilt, and then public. */
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
      return context.body(new Uint8Array(image.bytes), 200, { ...headers, 'Content-Type': image.type })
    })
    .put('/t/:tenant/logo', async context => {
      const { tenantContext, data, change } = await configuration.toChange(
        context.req.param('tenant'),
        context.get('actor'),
      )
      const revision = ifMatch(context)
      const file = new Uint8Array(await context.req.arrayBuffer())
      const picture = pictureOf(file, context.get('locale'))
      const { type, bytes, width, height, removed } = picture
      const image = { type, version: logoVersion(bytes), bytes: bytes.length, width, height }
      const saved = await data.branding.saveLogo({ value: { image }, revision, ...change }, { type, bytes })
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

function pictureOf(file: Uint8Array, locale: Locale): Picture {
  try {
    return readLogo(file)
  } catch (error) {
    return refuseLogo(error, locale)
  }
}
