import { type Actor, checkMailTexts, type Locale, type MailTexts, type VariantId } from '@kring/domain'
import { Hono } from 'hono'
import { withSentences } from '../branding/faults.ts'
import { tenantConfiguration } from '../branding/tenantConfiguration.ts'
import { type MailTextsView, SaveMailTexts, type VariantMailTextsView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { requireVariant } from '../variants/requireVariant.ts'

/**
 * A partner's mail texts, for all kinds of conference and per kind. The browser previews them with the same functions.
 */
export const mailTexts = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const configuration = tenantConfiguration(dependencies, tenants)
  type Save = { readonly value: MailTexts; readonly revision: number; readonly locale: Locale }
  const save = async (name: string, asker: Actor, { value, revision, locale }: Save, variant?: VariantId) => {
    const { data, change } = await configuration.toChange(name, asker)
    const faults = checkMailTexts(value)
    if (faults.length > 0) throw new ApiProblem('mail-texts-invalid', withSentences(locale, faults))
    return data.branding.saveTexts({ value, revision, ...change }, variant)
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/texts', async context => {
      const { data } = await configuration.toRead(context.req.param('tenant'), context.get('actor'))
      const { value: texts, revision } = await data.branding.texts()
      context.header('ETag', etag(revision))
      return context.json({ texts, revision } satisfies MailTextsView)
    })
    .put('/t/:tenant/texts', jsonBody(SaveMailTexts), async context => {
      const typed = { value: context.req.valid('json'), revision: ifMatch(context), locale: context.get('locale') }
      const saved = await save(context.req.param('tenant'), context.get('actor'), typed)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
    .get('/t/:tenant/texts/:variant', async context => {
      const { data } = await configuration.toRead(context.req.param('tenant'), context.get('actor'))
      const variant = requireVariant(context.req.param('variant'))
      const [own, general] = await Promise.all([data.branding.texts(variant), data.branding.texts()])
      context.header('ETag', etag(own.revision))
      const view = { texts: own.value, revision: own.revision, general: general.value }
      return context.json(view satisfies VariantMailTextsView)
    })
    .put('/t/:tenant/texts/:variant', jsonBody(SaveMailTexts), async context => {
      const variant = requireVariant(context.req.param('variant'))
      const typed = { value: context.req.valid('json'), revision: ifMatch(context), locale: context.get('locale') }
      const saved = await save(context.req.param('tenant'), context.get('actor'), typed, variant)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}
