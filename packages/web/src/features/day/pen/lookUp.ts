import type { TrajectoryView } from '@kring/functions/api/contract/trajectories'
import type { Output } from '../../../api/endpoints.ts'
import { readTrajectory } from '../../../api/trajectories.ts'
import type { DayContents } from '../localDay.ts'
import type { Day, DayPlace } from '../useDay.ts'

/** Looks up how the day stands by what every device has sent. Throws as `ask` does: without signal too. */
export const lookUp = (client: Day, { tenant, id }: DayPlace): Promise<void> =>
  client.change(async contents => {
    const answer = await readTrajectory(tenant, id)
    return answer.view === 'trajectory' ? withLookedUp(contents, answer) : contents
  })

/** The bag with the day as the server has it. What was sent from here is in that. */
export function withLookedUp(contents: DayContents, found: Output<typeof TrajectoryView>): DayContents {
  const { bag } = contents
  const known = new Set(bag.people.map(({ id }) => id))
  const joined = found.circle.people
    .filter(({ id, known: { since } }) => since === 'day' && !known.has(id))
    .map(({ id, name, relation, part, isKept, side, language }) => ({
      ...{ id, name, relation, part, isKept, side, language },
      isChild: false,
    }))
  const { returns, refusals, acceptance, plan } = found.plan ?? bag.plan
  return {
    ...contents,
    version: found.version,
    sent: [],
    bag: {
      ...bag,
      state: found.state,
      people: [...bag.people, ...joined],
      conference: { ...found.conference, former: [] },
      plan: { plan, returns, refusals, ...(acceptance && { acceptance }) },
    },
  }
}
