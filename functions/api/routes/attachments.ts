import { randomBytes } from 'node:crypto'
import { cleanFileName, filesIn } from '@kring/domain'
import { Hono } from 'hono'
import { logAccess } from '../accessLog.ts'
import { checkAttachment } from '../attachments/check.ts'
import { attachmentsOf, uploadsOf } from '../attachments/tenantFiles.ts'
import { uploaderOf } from '../attachments/uploader.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { AttachmentBody } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { openDossier, resourceOf } from '../referrals/openDossier.ts'
import { signing } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Attachments: upload grants, checks, and download links to files in a dossier. */
export const attachments = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .post('/t/:tenant/attachments', jsonBody(AttachmentBody), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = context.get('actor')
      const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
      requirePermission(actor, 'referral.submit', resource)
      await requireStillHolds(dependencies.store, actor, 'referral.submit', resource)
      const uploader = uploaderOf(context)
      if (uploader === undefined) throw new ApiProblem('upload-secret-missing')
      const { name, type } = context.req.valid('json')
      const id = randomBytes(16).toString('hex')
      const granted = { id, uploader, name: cleanFileName(name, type), type, at: dependencies.now() }
      await attachmentsOf(tenantContext, actor).grant(granted)
      return context.json({ id, ...(await uploadsOf(dependencies, tenantContext, actor).grantUpload(id, type)) }, 201)
    })
    .post('/t/:tenant/attachments/:id/check', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = context.get('actor')
      const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
      requirePermission(actor, 'referral.submit', resource)
      await requireStillHolds(dependencies.store, actor, 'referral.submit', resource)
      const uploader = uploaderOf(context)
      if (uploader === undefined) throw new ApiProblem('upload-secret-missing')
      const check = {
        known: attachmentsOf(tenantContext, actor),
        files: uploadsOf(dependencies, tenantContext, actor),
        uploader,
        id: context.req.param('id'),
        locale: context.get('locale'),
      }
      return context.json(await checkAttachment(dependencies, check))
    })
    .get('/t/:tenant/referrals/:id/attachments/:attachment', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), {})
      requirePermission(actor, 'attachment.read', resourceOf(dossier))
      await requireStillHolds(dependencies.store, actor, 'attachment.read', resourceOf(dossier))
      const file = filesIn(dossier.referral.answers).find(({ id }) => id === context.req.param('attachment'))
      if (file === undefined) throw new ApiProblem('not-found')
      // Log first: when logging fails, no link is given.
      await logAccess(dependencies, tenantContext, actor, dossier, 'download', { attachment: file.id })
      const [tenant, id] = [tenantContext.tenant.id, dossier.head.id]
      const files = dependencies.files.ofDossier(tenant, id, signing.reading(actor, tenant, id))
      return context.json(await files.grantDownload(file.id, file.name))
    })
