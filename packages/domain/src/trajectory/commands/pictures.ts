import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { mostCaption, pictureKinds } from '../state/pictures.ts'
import type { TrajectoryWords } from '../words.ts'
import { id, line } from './fields.ts'

/** From the moment at which the family tells its plan; photos are often sent the evening after. */
const byCoordinator = {
  from: ['day', 'plan-accepted', 'plan-refused', 'evaluation-due', 'evaluated'],
  by: 'coordinator',
  action: 'trajectory.prepare',
} as const

const about = { kind: z.enum(pictureKinds), caption: line(mostCaption).optional(), drawnBy: id.optional() }

/**
 * The commands about drawings and photos of flip charts. Each picture is a file of its own, so nobody who adds one is in
 * anybody's way: also not while a device has the pen.
 */
export const pictureCommands = {
  'add-picture': {
    summary: 'The family keeps a drawing or a photo of a flip chart with its plan',
    /** `picture`: the id of a file that was uploaded and inspected. */
    body: z.strictObject({ picture: id, ...about }),
    ...byCoordinator,
    events: { 'picture-added': ['pictures'] },
    basedOn: [],
    needs: ['picture'],
  },
  'describe-picture': {
    summary: 'What the family says of a picture, and who drew it',
    body: z.strictObject({ picture: id, ...about }),
    ...byCoordinator,
    events: { 'picture-described': ['pictures'] },
    basedOn: ['pictures'],
    needs: [],
  },
  'remove-picture': {
    summary: 'The family takes a picture away from its plan',
    body: z.strictObject({ picture: id }),
    ...byCoordinator,
    events: { 'picture-removed': ['pictures'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof pictureCommands
export type PictureCommandName = CommandNameOf<Commands>
export type PictureCommand<Name extends PictureCommandName = PictureCommandName> = CommandOf<Commands, Name>
