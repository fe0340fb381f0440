import type { EvaluationsOfConference } from '../state/evaluations.ts'
import {
  type SatisfactionGroup,
  type SatisfactionSubject,
  satisfactionGroups,
  satisfactionSubjects,
} from '../state/satisfaction.ts'
import { type StatementId, type Sum, statementAnswers, statementIds, type Voice, type Voices } from '../state/voices.ts'

/** The counts after somebody said something for the first time, or something else than before. */
export const withVoice = (voices: Voices, before: Voice | undefined, now: Voice): Voices =>
  moved(before === undefined ? voices : moved(voices, before, -1), now, 1)

function moved(voices: Voices, { group, scores, statements }: Voice, by: 1 | -1): Voices {
  const ofGroup = voices.scores[group]
  const sums = satisfactionSubjects.flatMap(subject => {
    const score = scores[subject]
    const sum = ofGroup?.[subject]
    const after = score === undefined ? sum : addedTo(sum, score, by)
    return after === undefined || after.n === 0 ? [] : [[subject, after] as const]
  })
  const counts = statementIds.flatMap(statement => {
    const after = countsAfter(voices, statement, statements[statement], by)
    return after === undefined ? [] : [[statement, after] as const]
  })
  const others = Object.entries(voices.scores).filter(([name]) => name !== group)
  return {
    answered: voices.answered + by,
    scores: Object.fromEntries(sums.length === 0 ? others : [...others, [group, Object.fromEntries(sums)]]),
    statements: Object.fromEntries(counts),
  }
}

const addedTo = (sum: Sum | undefined, score: number, by: 1 | -1): Sum => ({
  n: (sum?.n ?? 0) + by,
  sum: (sum?.sum ?? 0) + by * score,
})

function countsAfter(
  { statements }: Voices,
  statement: StatementId,
  answer: Voice['statements'][StatementId],
  by: 1 | -1,
): Voices['statements'][StatementId] {
  const before = statements[statement]
  const counted = statementAnswers.flatMap(one => {
    const n = (before?.[one] ?? 0) + (one === answer ? by : 0)
    return n === 0 ? [] : [[one, n] as const]
  })
  return counted.length === 0 ? undefined : Object.fromEntries(counted)
}

/** Per group and subject how many said something, and the sum: through their link, or to the coordinator. */
export function satisfactionOf({
  voices,
  ratings,
}: Pick<EvaluationsOfConference, 'voices' | 'ratings'>): Readonly<
  Partial<Record<SatisfactionGroup, Readonly<Partial<Record<SatisfactionSubject, Sum>>>>>
> {
  const groups = satisfactionGroups.flatMap(group => {
    const sums = satisfactionSubjects.flatMap(subject => {
      const said = ratings.flatMap(one => {
        const score = one.group === group && subject !== 'coordinator' ? one.scores[subject] : undefined
        return score === undefined ? [] : [score]
      })
      const all = said.reduce((sum, score) => addedTo(sum, score, 1), voices.scores[group]?.[subject])
      return all === undefined ? [] : [[subject, all] as const]
    })
    return sums.length === 0 ? [] : [[group, Object.fromEntries(sums)] as const]
  })
  return Object.fromEntries(groups)
}
