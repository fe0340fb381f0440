import { isAllowedIn } from '../commandRegistry.ts'
import { type CircleCommand, circleCommands } from './commands/circle.ts'
import { type ConferenceCommand, conferenceCommands } from './commands/conference.ts'
import { type EvaluationCommand, evaluationCommands } from './commands/evaluation.ts'
import { type StartCommand, type TrajectoryCommand, trajectoryCommands } from './commands/index.ts'
import { type PictureCommand, pictureCommands } from './commands/pictures.ts'
import { type PlanCommand, planCommands } from './commands/plan.ts'
import { type PreparationCommand, preparationCommands } from './commands/preparation.ts'
import { type ReleaseCommand, releaseCommands } from './commands/release.ts'
import type { Decided, TrajectoryContext } from './decideContext.ts'
import { decideAssignment } from './rules/assignment.ts'
import { decideCircle } from './rules/circle.ts'
import { decideConference } from './rules/conference.ts'
import { decideContact } from './rules/contactLog.ts'
import { decideEvaluation } from './rules/evaluation.ts'
import { joinDay } from './rules/joinDay.ts'
import { decidePicture } from './rules/pictures.ts'
import { decidePlan } from './rules/plan.ts'
import { decidePreparation } from './rules/preparation.ts'
import { prepareContextOf, withParticipants } from './rules/prepareContext.ts'
import { decideRelease } from './rules/release.ts'
import type { Trajectory } from './state/trajectory.ts'

/**
 * The events that a command causes in a state, or the error why it is refused (G6–G13). Permission is checked before, by
 * `can`.
 */
export function decide(state: Trajectory, command: TrajectoryCommand, context: TrajectoryContext): Decided {
  const isAllowed = isAllowedIn(trajectoryCommands[command.name], state.state)
  if (command.name === 'start') return isAllowed ? start(command, context) : notAllowed(state, command)
  if (!isAllowed || state.state === 'none') return notAllowed(state, command)
  if (command.name === 'log-contact') return decideContact(state, command, context)
  if (isOfConference(command))
    return decideConference(state, command, context, (current, joining) => joinDay(state, current, joining, context))
  if (isOfEvaluation(command)) return decideEvaluation(state, command, context)
  if (isOfPlan(command)) return decidePlan(state, command, context)
  if (isOfPictures(command)) return decidePicture(state, command, context)
  if (isOfRelease(command)) return decideRelease(state, command, context)
  const withCircle = withParticipants(state)
  if (isOfCircle(command)) return decideCircle(withCircle, command, prepareContextOf(context))
  if (isOfPreparation(command)) return decidePreparation(withCircle, command, prepareContextOf(context))
  return decideAssignment(state, command, context)
}

const isOfCircle = (command: TrajectoryCommand): command is CircleCommand => command.name in circleCommands
const isOfConference = (command: TrajectoryCommand): command is ConferenceCommand => command.name in conferenceCommands
const isOfEvaluation = (command: TrajectoryCommand): command is EvaluationCommand => command.name in evaluationCommands
const isOfPlan = (command: TrajectoryCommand): command is PlanCommand => command.name in planCommands
const isOfPictures = (command: TrajectoryCommand): command is PictureCommand => command.name in pictureCommands
const isOfRelease = (command: TrajectoryCommand): command is ReleaseCommand => command.name in releaseCommands
const isOfPreparation = (command: TrajectoryCommand): command is PreparationCommand =>
  command.name in preparationCommands

const notAllowed = ({ state }: Trajectory, { name: command }: TrajectoryCommand): Decided => ({
  ok: false,
  error: { code: 'command-not-allowed', command, state },
})

function start({ name, region, wanted, ...started }: StartCommand, { tenant, at, by }: TrajectoryContext): Decided {
  const event = {
    type: 'started' as const,
    ...started,
    region,
    wanted: { region, ...wanted },
    tenant: tenant.id,
    at,
    by,
  }
  return { ok: true, events: [event] }
}
