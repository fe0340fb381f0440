import { addDays, type Day } from '../calendar/days.ts'
import { answerWithMeaning } from '../forms/answers/answersByMeaning.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { isDay } from '../forms/read/date.ts'

/**
 * What the answers say that cannot wait: a plan is needed within days, or somebody is afraid of somebody else. Seen in the
 * queue and in the dossier; it shortens what is due. No person and no free text.
 */
export const signals = ['within-days', 'afraid'] as const
export type Signal = (typeof signals)[number]

/** A day on which something is decided is as urgent as "within a few days" when it is at most this many days away. */
const soon = 14

/** The signals in these answers, of a referral sent on `today`, whatever the keys of the partner's form. */
export function signalsOf(definition: FormDefinition, answers: unknown, today: Day): readonly Signal[] {
  const isUrgent = answerWithMeaning(definition, answers, 'urgency').some(({ question, answer }) =>
    question.type === 'date' ? isSoon(String(answer), today) : question.type === 'choice' && answer === 'days',
  )
  const isAfraid = answerWithMeaning(definition, answers, 'safety').some(
    ({ question, answer }) =>
      (question.type === 'choice' && answer === 'yes') || (question.type === 'yes-no' && answer === true),
  )
  return signals.filter(signal => (signal === 'afraid' ? isAfraid : isUrgent))
}

const isSoon = (day: string, today: Day): boolean => isDay(day) && day >= today && day <= addDays(today, soon)

/** "Een regiomanager belt je binnen vijf werkdagen"; sooner when it cannot wait. The same again for every next step. */
export function workingDaysForStep(known: readonly Signal[] = []): number {
  if (known.includes('within-days')) return 1
  return known.includes('afraid') ? 2 : 5
}
