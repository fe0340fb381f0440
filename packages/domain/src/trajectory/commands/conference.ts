import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { Side } from '../../variants/participants/participants.ts'
import { phaseIds } from '../../variants/phases.ts'
import { SpokenLanguage } from '../../variants/wayOfWorking.ts'
import { breakOffReasons, presentWays } from '../state/conference.ts'
import { keepers } from '../state/privateTimeChoice.ts'
import type { TrajectoryWords } from '../words.ts'
import { id, line, part, someone, time } from './fields.ts'

const byCoordinator = { by: 'coordinator', action: 'trajectory.prepare' } as const
/** Attendance is corrected afterwards too: a device without signal sends what it wrote when it can. */
const duringOrAfter = {
  from: ['day', 'plan-accepted', 'plan-refused', 'evaluation-due'],
  ...byCoordinator,
} as const
const way = z.enum(presentWays)

/** The commands about who is in the room and how far the day is. Nothing of what is said (G10, G14). */
export const conferenceCommands = {
  'begin-day': {
    summary: 'The coordinator begins the day of the conference',
    body: z.strictObject({}),
    ...byCoordinator,
    from: ['scheduled'],
    to: 'day',
    // After an earlier conference: from now on its plan can be written anew.
    events: { 'day-begun': ['conference', 'state', 'plan'] },
    basedOn: [],
    needs: [],
  },
  'enter-room': {
    summary: 'Somebody came into the room, or takes part by phone or video',
    /** `person`: of the circle, or 'coordinator'. */
    body: z.strictObject({ person: id, way }),
    ...duringOrAfter,
    events: { 'room-entered': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'leave-room': {
    summary: 'Somebody left the room, or hung up',
    body: z.strictObject({ person: id }),
    ...duringOrAfter,
    events: { 'room-left': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'expect-later': {
    summary: 'Somebody comes later',
    body: z.strictObject({ person: id, at: time.optional() }),
    ...duringOrAfter,
    events: { 'expected-later': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'miss-person': {
    summary: 'Somebody who was expected did not come',
    body: z.strictObject({ person: id }),
    ...duringOrAfter,
    events: { 'person-missed': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'join-day': {
    summary: 'Somebody who was not in the circle takes part on the day',
    body: z.strictObject({
      who: someone,
      part,
      side: Side.optional(),
      group: line(200).optional(),
      organisation: line(200).optional(),
      language: SpokenLanguage.optional(),
      way,
      /** G14: of an interpreter or support person who stays in private time, who chose so. */
      keepsInPrivateTime: z.strictObject({ by: z.enum(keepers), chosenBy: someone }).optional(),
    }),
    ...byCoordinator,
    from: ['day'],
    events: { 'person-added': ['person', 'circle'], 'role-set': ['person'], 'room-entered': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'begin-phase': {
    summary: 'A phase of the day begins; private time only when everyone else is out (G14)',
    body: z.strictObject({ phase: z.enum(phaseIds) }),
    ...byCoordinator,
    from: ['day'],
    events: { 'phase-begun': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'end-private-time': {
    summary: 'The family calls the others back: private time ends',
    body: z.strictObject({}),
    ...byCoordinator,
    from: ['day'],
    events: { 'private-time-ended': ['conference'] },
    basedOn: [],
    needs: [],
  },
  'break-off-day': {
    summary: 'The coordinator breaks the day off; the preparation goes on',
    body: z.strictObject({ reason: z.enum(breakOffReasons) }),
    ...byCoordinator,
    from: ['day'],
    to: 'preparation',
    events: { 'day-broken-off': ['conference', 'day', 'state'] },
    basedOn: [],
    needs: [],
  },
  'take-pen': {
    summary: 'A device of the coordinator takes the pen: only what it writes counts from now on',
    body: z.strictObject({ device: z.uuid(), number: z.int().min(1).max(10_000) }),
    ...byCoordinator,
    from: ['scheduled', 'day', 'plan-accepted', 'plan-refused'],
    events: { 'pen-taken': ['conference'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof conferenceCommands
export type ConferenceCommandName = CommandNameOf<Commands>
export type ConferenceCommand<Name extends ConferenceCommandName = ConferenceCommandName> = CommandOf<Commands, Name>
