import { checkMailTexts } from '@kring/domain'
import { Hono } from 'hono'
import { type MailTextsView, SaveMailTexts } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { configuring } from '../house/desk.ts'
import { saidIn } from '../house/faults.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The mails that a partner words itself. What they look like filled in, the browser shows with the same functions. */
export const mailTexts = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const desk = configuring(dependencies, tenants)
  return new Hono<RequestContext>()
    .get('/t/:tenant/texts', async context => {
      const { data } = await desk.toRead(context.req.param('tenant'), context.get('actor'))
      const { value: texts, revision } = await data.house.texts()
      context.header('ETag', etag(revision))
      return context.json({ texts, revision } satisfies MailTextsView)
    })
    .put('/t/:tenant/texts', jsonBody(SaveMailTexts), async context => {
      const { data, change } = await desk.toChange(context.req.param('tenant'), context.get('actor'))
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      const faults = checkMailTexts(value)
      if (faults.length > 0) throw new ApiProblem('mail-texts-invalid', saidIn(context.get('locale'), faults))
      const saved = await data.house.saveTexts({ value, revision, ...change })
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}
