import { randomBytes } from 'node:crypto'
import { knownAnswers, readTransferCode, transferCodeLength, transferCodeOf } from '@kring/domain'
import { Hono } from 'hono'
import { transferPlace } from '../../transferCode.ts'
import { requirePermission } from '../authorise.ts'
import { TakeTransfer, TransferBody, Transferred } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

const hour = 3_600_000

/** Going on with a citizen's form on another device, without an account, by a code that works once within an hour. */
export const transfers = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) =>
  new Hono<RequestContext>()
    .post('/t/:tenant/transfers', jsonBody(TransferBody), async context => {
      const { tenant, publicData, form } = await tenants.open(context.req.param('tenant'))
      requirePermission(context.get('actor'), 'referral.submit', { kind: 'tenant', tenant: tenant.id })
      const body = context.req.valid('json')
      const definition = await form(body.form.id, body.form.version)
      if (definition.audience !== 'citizen') throw new ApiProblem('form-unknown')
      const code = transferCodeOf(randomBytes(transferCodeLength))
      const expiresAt = new Date(Date.parse(dependencies.now()) + hour).toISOString()
      const content = { ...body, answers: knownAnswers(definition, body.answers) }
      await publicData.putTransfer(transferPlace(dependencies.secret, tenant.id, code), content, expiresAt)
      return context.json({ code, expiresAt }, 201)
    })
    .post('/t/:tenant/transfers/taken', jsonBody(TakeTransfer), async context => {
      const { tenant, publicData } = await tenants.open(context.req.param('tenant'))
      requirePermission(context.get('actor'), 'referral.submit', { kind: 'tenant', tenant: tenant.id })
      const code = readTransferCode(context.req.valid('json').code)
      const place = code === undefined ? undefined : transferPlace(dependencies.secret, tenant.id, code)
      const content = place && (await publicData.takeTransfer(place, dependencies.now()))
      if (content === undefined) {
        await quota.guess(tenant.id, await context.get('network')())
        throw new ApiProblem('transfer-unknown')
      }
      return context.json(Transferred.parse(content))
    })
