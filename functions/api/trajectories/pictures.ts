import type { FileReference, TrajectoryEvent } from '@kring/domain'
import { type CheckedAttachment, type PictureFiles, personTag, type TrajectoryChange } from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { TrajectoryPlace } from './access.ts'

/** Whose an upload is: nobody else can put it beside a plan. */
export const pictureUploader = ({ subject }: Person): string => personTag(subject)

/** The file that its sender uploaded for this plan and had inspected; undefined when it is not there, or is kept already. */
export async function uploadedPicture(
  { now }: Pick<Dependencies, 'now'>,
  { data }: TrajectoryPlace,
  actor: Person,
  id: string,
): Promise<CheckedAttachment | undefined> {
  const known = await data.pictures.read(id, now())
  return known?.state === 'checked' && known.uploader === pictureUploader(actor) ? known : undefined
}

export const pictureReference = ({ id, name, type, size }: FileReference): FileReference => ({ id, name, type, size })

/** Whether a change takes up or lets go a file. */
export const changesPictures = (events: readonly TrajectoryEvent[]): boolean =>
  events.some(({ type }) => type === 'picture-added' || type === 'picture-removed')

/**
 * Writes a change of the pictures with the files that they name: a new one is copied to the plan first, so that it never
 * names one that is not there; what was taken away is deleted afterwards. Of what fails in between, the sweep removes what
 * nobody has (functions/files/sweep). Throws 'picture-gone'.
 */
export async function writeWithPictures(
  dependencies: Pick<Dependencies, 'files' | 'log' | 'now'>,
  place: TrajectoryPlace,
  actor: Person,
  change: TrajectoryChange,
) {
  const { files, log, now } = dependencies
  const { tenant, id, data } = place
  const kept = files.pictures(tenant, id, data.as)
  const added = change.events.flatMap(event => (event.type === 'picture-added' ? [event.picture] : []))
  const released = change.events.flatMap(event => (event.type === 'picture-removed' ? [event.picture] : []))
  const claimed: PictureFiles['claimed'] = await Promise.all(
    added.map(async picture => {
      const known = await uploadedPicture(dependencies, place, actor, picture)
      if (known === undefined || !(await kept.keep(picture))) throw new ApiProblem('picture-gone')
      return known
    }),
  )
  const head = await data.commitWithPictures(change, { claimed, released }, now())
  const uploads = files.uploadsOfPictures(tenant, id, data.as)
  const results = await Promise.allSettled([
    ...added.map(picture => uploads.removeChecked(picture)),
    ...released.map(picture => kept.discard(picture)),
  ])
  for (const result of results)
    if (result.status === 'rejected') log.error('not removed', { error: String(result.reason?.name ?? 'unknown') })
  return head
}
