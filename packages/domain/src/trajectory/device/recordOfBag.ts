import type { DayBagContents, ExpectedPerson } from '../rules/dayBag.ts'
import type { CirclePerson } from '../state/circle.ts'
import { noPlan } from '../state/plan.ts'
import { preparationFrom } from '../state/preparation.ts'
import type { DayRecord } from '../state/trajectory.ts'

/** A trajectory as its day is decided on without signal: what the bag has, and nothing in the place of what it has not. */
export function recordOfBag(bag: DayBagContents): DayRecord {
  const { state, variant, day, questions, requirements, mandate, conference, plan, people } = bag
  const at = day.startsAt
  const items = requirements.map(({ reason = '', ...one }) => ({ ...one, reason }))
  const preparation = preparationFrom({ questions: questions.map(text => ({ id: text, text })), requirements: items })
  return {
    state,
    variant,
    circle: { people: people.map(one => personOfBag(one, at)), showSectors: false },
    preparation: {
      ...preparation,
      day,
      dayRevision: day.revision,
      ...(mandate && { mandate: { ...mandate, legalContext: 'voluntary', decidesBy: day.day } }),
    },
    conference,
    plan: { ...noPlan, ...plan },
  }
}

function personOfBag({ child, ...person }: ExpectedPerson, addedAt: string): CirclePerson {
  return { ...person, addedAt, known: { since: 'invited' }, decision: { kind: 'invite' }, ...(child && { child }) }
}
