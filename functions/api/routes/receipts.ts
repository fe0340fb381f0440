import { randomBytes } from 'node:crypto'
import { cleanFileName, mostPixelsOfReceipt } from '@kring/domain'
import { Hono } from 'hono'
import { type ClaimFile, forCoordinator, personTag } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { checkAttachment } from '../attachments/check.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import { claimsOfPerson, ownClaims, regionClaims } from '../claims/access.ts'
import { AttachmentBody, type ReceiptLink } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import { pictureLink } from '../trajectories/pictureLink.ts'

/** Receipts: a coordinator sends and shows their own, a region's manager looks at those of its coordinators. */
export const receipts = (dependencies: Dependencies) => {
  /** The uploads of a coordinator with a record, who may claim. */
  const ownUploads = async (actor: Person) => {
    const scope = signing.coordinator(actor)
    const data = forCoordinator(dependencies.store, scope)
    const file = await data.coordinator()
    if (file === undefined) throw new ApiProblem('not-found')
    const resource = { kind: 'coordinator', subject: file.record.person, region: file.record.region } as const
    requirePermission(actor, 'costs.claim', resource)
    await requireStillHolds(dependencies.store, actor, 'costs.claim', resource)
    return { known: data.receipts, files: dependencies.files.uploadsOfReceipts(scope), uploader: scope.person }
  }

  return new Hono<RequestContext>()
    .post('/me/receipts', jsonBody(AttachmentBody), async context => {
      const { known, files, uploader } = await ownUploads(requireSignedIn(context.get('actor')))
      const { name, type } = context.req.valid('json')
      const id = randomBytes(16).toString('hex')
      await known.grant({ id, uploader, name: cleanFileName(name, type), type, at: dependencies.now() })
      return context.json({ id, ...(await files.grantUpload(id, type)) }, 201)
    })
    .post('/me/receipts/:id/check', async context => {
      const own = await ownUploads(requireSignedIn(context.get('actor')))
      const [id, locale] = [context.req.param('id'), context.get('locale')]
      return context.json(
        await checkAttachment(dependencies, {
          ...own,
          files: () => own.files,
          id,
          locale,
          mostPixels: mostPixelsOfReceipt,
        }),
      )
    })
    .get('/me/claims/:region/:year/receipts/:entry', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region, year, entry } = context.req.param()
      const { resource, read, receipts: own } = await ownClaims(dependencies, actor, region, year)
      requirePermission(actor, 'costs.claim', resource)
      if (own === undefined) throw new ApiProblem('not-found')
      return context.json(await pictureLink(own.kept, receiptOf(await read(), entry)))
    })
    .get('/ops/claims/:region/:year/:person/receipts/:entry', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region: asked, year, person, entry } = context.req.param()
      const { place, resource, read } = await claimsOfPerson(dependencies, actor, asked, year, person)
      await requireStillHolds(dependencies.store, actor, 'costs.decide', resource)
      const file = receiptOf(await read(), entry, 'submitted')
      const { region, data } = regionClaims(dependencies, actor, place.region)
      // Log first: when logging fails, no link is given.
      await data.logLook(actor.subject, {
        at: dependencies.now(),
        action: 'download',
        by: { role: roleIn(actor, 'costs.decide', resource), ...nameOf(actor) },
        shown: [`${region}.${year}.${personTag(person)}`],
        attachment: file.id,
      })
      return context.json(await pictureLink(dependencies.files.receipts(place, signing.roster(actor, region)), file))
    })
}

type File = { readonly id: string; readonly name: string; readonly type: ReceiptLink['type'] }

/** The file of an entry; `submitted`: of one that its coordinator has submitted. Throws 'not-found'. */
function receiptOf(found: ClaimFile | undefined, id: string, submitted?: 'submitted'): File {
  const entry = found?.sheet.entries.find(one => one.id === id)
  const isSeen = submitted === undefined || entry?.state !== 'draft'
  if (entry?.receipt?.file === undefined || !isSeen) throw new ApiProblem('not-found')
  return entry.receipt.file
}
