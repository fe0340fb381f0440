import type { PictureCommand } from '../commands/pictures.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { PictureEvent } from '../events/pictures.ts'
import { mostPictures, type PictureAbout, type PlanPicture } from '../state/pictures.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { personIn } from './people.ts'
import { isPlanPresented } from './plan.ts'

/**
 * The events that a command about the pictures causes, or why it is refused. None is kept before the family tells its plan:
 * nothing of private time is stored (G14).
 */
export function decidePicture(record: TrajectoryRecord, command: PictureCommand, context: TrajectoryContext): Decided {
  const { at, by } = context
  const { picture } = command
  const before = record.pictures.find(({ id }) => id === picture)
  switch (command.name) {
    case 'add-picture':
      return addPicture(record, command, context)
    case 'describe-picture': {
      const about = aboutOf(command)
      if (before === undefined) return refuse({ code: 'picture-unknown' })
      if (!isDrawerKnown(record, about)) return refuse({ code: 'person-unknown' })
      return { ok: true, events: [{ type: 'picture-described', picture, about, at, by }] }
    }
    case 'remove-picture':
      if (before === undefined) return refuse({ code: 'picture-unknown' })
      return { ok: true, events: [{ type: 'picture-removed', picture, at, by }] }
    default:
      return command satisfies never
  }
}

function addPicture(
  record: TrajectoryRecord,
  { name: _, picture, ...said }: PictureCommand<'add-picture'>,
  { at, by, picture: file }: TrajectoryContext,
): Decided {
  const { pictures } = record
  if (!isPlanPresented(record)) return refuse({ code: 'not-presented' })
  // The same request again, or of another window.
  if (pictures.some(({ id }) => id === picture)) return refuse({ code: 'nothing-new' })
  if (pictures.length >= mostPictures) return refuse({ code: 'pictures-full' })
  if (file === undefined || file.id !== picture) return refuse({ code: 'picture-gone' })
  const about = aboutOf(said)
  if (!isDrawerKnown(record, about)) return refuse({ code: 'person-unknown' })
  const { name, type, size } = file
  return { ok: true, events: [{ type: 'picture-added', picture, file: { type, size }, name, about, at, by }] }
}

const aboutOf = ({ kind, caption, drawnBy }: PictureAbout): PictureAbout => ({
  kind,
  ...(caption === undefined ? {} : { caption }),
  ...(drawnBy === undefined ? {} : { drawnBy }),
})

const isDrawerKnown = ({ circle }: TrajectoryRecord, { drawnBy }: PictureAbout): boolean =>
  drawnBy === undefined || personIn(circle, drawnBy) !== undefined

/** The pictures after an event; in the order in which they were added. */
export function evolvePictures(pictures: readonly PlanPicture[], event: PictureEvent): readonly PlanPicture[] {
  switch (event.type) {
    case 'picture-added': {
      const { picture: id, file, name, about, at } = event
      return [...pictures, { id, ...file, name, ...about, addedAt: at }]
    }
    case 'picture-described':
      return pictures.map(one => (one.id === event.picture ? described(one, event.about) : one))
    case 'picture-removed':
      return pictures.filter(({ id }) => id !== event.picture)
    default:
      return event satisfies never
  }
}

const described = ({ caption, drawnBy, ...file }: PlanPicture, about: PictureAbout): PlanPicture => ({
  ...file,
  ...about,
})

/** The pictures after somebody was erased: what they drew is theirs, and goes with them. */
export const picturesWithout = (pictures: readonly PlanPicture[], erased: string): readonly PlanPicture[] =>
  pictures.filter(({ drawnBy }) => drawnBy !== erased)

const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })
