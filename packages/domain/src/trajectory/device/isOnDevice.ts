import type { ConferenceCommandName } from '../commands/conference.ts'
import type { QueuedTrajectoryCommand } from '../commands/index.ts'
import { isPlanOnDevice } from './planOnDevice.ts'

const ofTheDay = {
  'begin-day': true,
  'enter-room': true,
  'leave-room': true,
  'expect-later': true,
  'miss-person': true,
  'join-day': true,
  'begin-phase': true,
  'end-private-time': true,
  'break-off-day': true,
  'take-pen': true,
} as const satisfies Record<ConferenceCommandName, true>

/** Whether a command that a device kept is one that it writes on the day: it checks no more of what it wrote itself. */
export const isOnDevice = (command: { readonly name: string }): command is QueuedTrajectoryCommand =>
  Object.hasOwn(ofTheDay, command.name) || isPlanOnDevice(command.name)
