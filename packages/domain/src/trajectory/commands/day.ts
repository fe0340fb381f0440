import * as z from 'zod'
import type { Registry } from '../../commandRegistry.ts'
import { unscheduleReasons } from '../state/preparation.ts'
import type { TrajectoryWords } from '../words.ts'
import { day, someone, time } from './fields.ts'

const byCoordinator = { by: 'coordinator', action: 'trajectory.prepare' } as const
/** Everything that setting the day rests on, beside each person. */
const whole = ['state', 'circle', 'safety', 'choices', 'children', 'mandate', 'requirements', 'day'] as const

const when = z.strictObject({
  day,
  time,
  /** On the night when an hour comes twice: which of the two. */
  hour: z.enum(['first', 'second']).optional(),
  place: someone,
})

/** The commands about the day, and the one that makes it superfluous. */
export const dayCommands = {
  schedule: {
    summary: 'The coordinator sets the day, once nothing is in the way (G6, G11, G12, G13)',
    body: when,
    ...byCoordinator,
    from: ['preparation'],
    to: 'scheduled',
    events: { 'day-set': ['day', 'state'] },
    basedOn: whole,
    needs: [],
  },
  'move-day': {
    summary: 'The coordinator moves the day; everyone is asked again',
    body: when,
    ...byCoordinator,
    from: ['scheduled'],
    events: { 'day-moved': ['day'] },
    basedOn: whole,
    needs: [],
  },
  unschedule: {
    summary: 'The coordinator cancels the day, and goes on with the preparation',
    body: z.strictObject({ reason: z.enum(unscheduleReasons) }),
    ...byCoordinator,
    from: ['scheduled'],
    to: 'preparation',
    events: { 'day-cancelled': ['day', 'state'] },
    basedOn: ['state', 'day'],
    needs: [],
  },
  'plan-without-meeting': {
    summary: 'The coordinator records that the preparation itself led to a plan',
    body: z.strictObject({ madeOn: day, madeBy: someone }),
    ...byCoordinator,
    from: ['preparation'],
    to: 'evaluation-due',
    events: { 'planned-without-meeting': ['state'] },
    basedOn: ['state'],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>
