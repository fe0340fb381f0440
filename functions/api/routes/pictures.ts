import { randomBytes } from 'node:crypto'
import { cleanFileName, mostPixelsOfPlanPicture } from '@kring/domain'
import { Hono } from 'hono'
import { checkAttachment } from '../attachments/check.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import { AttachmentBody } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'
import { pictureLink } from '../trajectories/pictureLink.ts'
import { pictureUploader } from '../trajectories/pictures.ts'

/** Drawings and photos of flip charts: whoever leads a trajectory sends them for its plan, and shows them. */
export const pictures = (dependencies: Dependencies) => {
  const { files, now, store } = dependencies
  /** The trajectory whose plan the caller writes. */
  const own = async (actor: Person, tenant: string, id: string) => {
    const place = await placeOfTrajectory(dependencies, actor, tenant, id)
    const trajectory = await openTrajectory(place, actor, false)
    const resource = trajectoryResource(trajectory)
    requirePermission(actor, 'trajectory.prepare', resource)
    await requireStillHolds(store, actor, 'trajectory.prepare', resource)
    const uploads = files.uploadsOfPictures(place.tenant, place.id, place.data.as)
    return { place, trajectory, resource, uploads, uploader: pictureUploader(actor) }
  }
  return new Hono<RequestContext>()
    .post('/t/:tenant/trajectories/:id/pictures', jsonBody(AttachmentBody), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { tenant, id: dossier } = context.req.param()
      const { place, uploads, uploader } = await own(actor, tenant, dossier)
      const { name, type } = context.req.valid('json')
      const id = randomBytes(16).toString('hex')
      await place.data.pictures.grant({ id, uploader, name: cleanFileName(name, type), type, at: now() })
      return context.json({ id, ...(await uploads.grantUpload(id, type)) }, 201)
    })
    .post('/t/:tenant/trajectories/:id/pictures/:picture/check', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { tenant, id: dossier, picture: id } = context.req.param()
      const { place, uploads, uploader } = await own(actor, tenant, dossier)
      const check = { known: place.data.pictures, files: () => uploads, uploader, id, locale: context.get('locale') }
      return context.json(await checkAttachment(dependencies, { ...check, mostPixels: mostPixelsOfPlanPicture }))
    })
    .get('/t/:tenant/trajectories/:id/pictures/:picture', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { tenant, id: dossier, picture } = context.req.param()
      const { place, trajectory, resource } = await own(actor, tenant, dossier)
      const file = trajectory.record.pictures.find(({ id }) => id === picture)
      if (file === undefined) throw new ApiProblem('not-found')
      // Log first: when logging fails, no link is given.
      const by = { role: roleIn(actor, 'trajectory.prepare', resource), subject: actor.subject, name: actor.name }
      await place.data.log({ at: now(), action: 'download', by, attachment: file.id })
      return context.json(await pictureLink(files.pictures(place.tenant, place.id, place.data.as), file))
    })
}
