import {
  type BodyOf,
  type CommandNameIn,
  type CommandNameOf,
  type CommandOf,
  commandNamesOf,
  isAllowedIn,
  type Registry,
} from '../../commandRegistry.ts'
import { isPlanOnDevice, type PlanOnDeviceName } from '../device/planOnDevice.ts'
import type { TrajectoryWords } from '../words.ts'
import { assignmentCommands } from './assignment.ts'
import { circleCommands } from './circle.ts'
import { type ConferenceCommandName, conferenceCommands } from './conference.ts'
import { contactLogCommands } from './contactLog.ts'
import { evaluationCommands } from './evaluation.ts'
import { pictureCommands } from './pictures.ts'
import { planCommands } from './plan.ts'
import { preparationCommands } from './preparation.ts'
import { releaseCommands } from './release.ts'

/**
 * The commands of a trajectory and its lifecycle (DOMAIN: "Lifecycle"), from which the routes, the rules, the diagram and
 * the description of the API derive.
 */
export const trajectoryCommands = {
  ...assignmentCommands,
  ...contactLogCommands,
  ...circleCommands,
  ...preparationCommands,
  ...conferenceCommands,
  ...evaluationCommands,
  ...planCommands,
  ...releaseCommands,
  ...pictureCommands,
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof trajectoryCommands
export type TrajectoryCommandName = CommandNameOf<Commands>
export type TrajectoryCommand = CommandOf<Commands>
export type StartCommand = CommandOf<Commands, CommandNameIn<Commands, 'none'>>

/** The commands that a person gives to a trajectory that was started; the system's and the start are the API's own. */
export type PersonsCommandName = Exclude<TrajectoryCommandName, SystemCommandName | 'start'>
type SystemCommandName = {
  [Name in TrajectoryCommandName]: (typeof trajectoryCommands)[Name]['by'] extends 'system' ? Name : never
}[TrajectoryCommandName]
export type PersonsCommand = CommandOf<Commands, PersonsCommandName>
export type TrajectoryCommandBody<Name extends TrajectoryCommandName> = BodyOf<Commands, Name>

export const personsCommandNames = commandNamesOf(trajectoryCommands).filter(
  (name): name is PersonsCommandName =>
    trajectoryCommands[name].by !== 'system' && !isAllowedIn(trajectoryCommands[name], 'none'),
)

/** The commands that a device writes down on the day of a conference, also without signal. */
export type QueuedCommandName = ConferenceCommandName | PlanOnDeviceName
export type QueuedTrajectoryCommand = Extract<TrajectoryCommand, { readonly name: QueuedCommandName }>
export const isQueuedCommandName = (name: string): name is QueuedCommandName =>
  Object.hasOwn(conferenceCommands, name) || isPlanOnDevice(name)
