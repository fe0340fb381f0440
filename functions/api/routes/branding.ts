import { checkBranding } from '@kring/domain'
import { Hono } from 'hono'
import { withSentences } from '../branding/faults.ts'
import { shownLogo } from '../branding/logoPicture.ts'
import { tenantConfiguration } from '../branding/tenantConfiguration.ts'
import { type BrandingView, SaveBranding } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** A partner's branding: colours, words, texts about conferences, sender of its mails. */
export const branding = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const configuration = tenantConfiguration(dependencies, tenants)
  return new Hono<RequestContext>()
    .get('/t/:tenant/house-style', async context => {
      const { data } = await configuration.toRead(context.req.param('tenant'), context.get('actor'))
      const [style, logo] = await Promise.all([data.branding.style(), data.branding.logo()])
      context.header('ETag', etag(style.revision))
      return context.json({
        style: style.value,
        revision: style.revision,
        logo: { ...shownLogo(logo.value), revision: logo.revision },
      } satisfies BrandingView)
    })
    .put('/t/:tenant/house-style', jsonBody(SaveBranding), async context => {
      const { tenantContext, data, change } = await configuration.toChange(
        context.req.param('tenant'),
        context.get('actor'),
      )
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      const faults = checkBranding(value)
      if (faults.length > 0) {
        const isUnreadable = faults.some(({ code }) => code === 'contrast-too-low')
        const code = isUnreadable ? 'contrast-too-low' : 'house-style-invalid'
        throw new ApiProblem(code, withSentences(context.get('locale'), faults))
      }
      const saved = await data.branding.saveStyle({ value, revision, ...change })
      tenants.forgetBranding(tenantContext.tenant.id)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}
