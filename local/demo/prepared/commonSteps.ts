import { addDays, type Day, type TrajectoryCommand } from '@kring/domain'
import type { Step, Timing } from './conference.ts'
import type { PreparedPerson } from './person.ts'
import { invitationSteps, isInvited, stepsOfPerson } from './personSteps.ts'

type Body<Name extends TrajectoryCommand['name']> = Omit<Extract<TrajectoryCommand, { name: Name }>, 'name'>

/** What a conference of one kind has beside its people. */
export type Preparation = {
  readonly timing: Timing
  readonly people: readonly PreparedPerson[]
  readonly choices: Body<'set-choices'>
  readonly children: Body<'set-children'>
  /** The day counts from the day for which the demo is made. */
  readonly mandate: Omit<Body<'set-mandate'>, 'decidesBy'> & { readonly decidesBy: number }
  readonly informants: readonly Body<'set-informant'>[]
  readonly practicalities: readonly Body<'set-practicality'>[]
  /** The steps of the partner's own, by name. */
  readonly ownSteps?: readonly string[]
  /** How many days ahead, when and where. */
  readonly day: { readonly ahead: number; readonly time: string; readonly place: string }
}

/** Everything in the order in which it happened. */
export function stepsOfPreparation(preparation: Preparation, today: Day): readonly Step[] {
  const { people, timing, choices, children, mandate, informants, practicalities, ownSteps = [], day } = preparation
  const { firstTalks, safetyChecked, daySet } = timing
  const at = (ago: number, command: TrajectoryCommand): Step => ({ ago, command: () => command })
  const decidesBy = addDays(today, mandate.decidesBy)
  const scheduled = { day: addDays(today, day.ahead), time: day.time, place: day.place }
  const steps: readonly Step[] = [
    ...ownSteps.map(step => at(firstTalks - 2, { name: 'do-step', step })),
    ...people.flatMap(person => stepsOfPerson(person, today, timing)),
    at(safetyChecked + 3, { name: 'set-choices', ...choices }),
    at(safetyChecked + 3, { name: 'set-children', ...children }),
    at(safetyChecked + 2, { name: 'set-mandate', ...mandate, decidesBy }),
    ...informants.map(informant => at(safetyChecked + 2, { name: 'set-informant', ...informant })),
    at(safetyChecked, { name: 'confirm-safety-check', on: addDays(today, -safetyChecked) }),
    at(daySet, { name: 'schedule', ...scheduled }),
    ...practicalities.map(one => at(daySet - 0.5, { name: 'set-practicality', ...one })),
    ...people.filter(isInvited).flatMap(person => invitationSteps(person, timing)),
  ]
  return steps.toSorted((one, other) => other.ago - one.ago)
}
