import { checkHouseStyle } from '@kring/domain'
import { Hono } from 'hono'
import { type HouseStyleView, SaveHouseStyle } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { configuring } from '../house/desk.ts'
import { saidIn } from '../house/faults.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** How a partner looks and speaks: colours, words, what it says of a conference, who its mails are from. */
export const houseStyle = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const desk = configuring(dependencies, tenants)
  return new Hono<RequestContext>()
    .get('/t/:tenant/house-style', async context => {
      const { data } = await desk.toRead(context.req.param('tenant'), context.get('actor'))
      const [style, logo] = await Promise.all([data.house.style(), data.house.logo()])
      context.header('ETag', etag(style.revision))
      return context.json({
        style: style.value,
        revision: style.revision,
        logo: { ...logo.value, revision: logo.revision },
      } satisfies HouseStyleView)
    })
    .put('/t/:tenant/house-style', jsonBody(SaveHouseStyle), async context => {
      const { room, data, change } = await desk.toChange(context.req.param('tenant'), context.get('actor'))
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      const faults = checkHouseStyle(value)
      if (faults.length > 0) {
        const isUnreadable = faults.some(({ code }) => code === 'contrast-too-low')
        const code = isUnreadable ? 'contrast-too-low' : 'house-style-invalid'
        throw new ApiProblem(code, saidIn(context.get('locale'), faults))
      }
      const saved = await data.house.saveStyle({ value, revision, ...change })
      tenants.forgetHouse(room.tenant.id)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}
