import {
  askedForVoice,
  completeBy,
  type Evaluation,
  evaluationMoments,
  fewestVoices,
  type Locale,
  planDay,
  readEvaluated,
  satisfactionGroups,
  satisfactionOf,
  satisfactionSubjects,
  statementIds,
  type Tenant,
  type TrajectoryRecord,
  type WayOfWorking,
} from '@kring/domain'
import type { EvaluationView } from '../contract/index.ts'

/**
 * The evaluations as the coordinator and the region's managers see them. `isManager`: may see what is said of a coordinator, and
 * may not see what the family says of its plan, which is theirs (G19).
 */
export function evaluationView(
  record: TrajectoryRecord,
  tenant: Tenant,
  way: Pick<WayOfWorking, 'evaluations' | 'evaluationQuestions'>,
  { isManager, locale }: { readonly isManager: boolean; readonly locale: Locale },
): EvaluationView {
  const { current, done, ratings, lesson, former } = record.evaluations
  const before = former.at(-1)?.done.at(-1)
  const from = planDay(record, tenant.timeZone)
  const moments = from === undefined ? [] : evaluationMoments(from, way, record.plan.plan.reviewOn)
  return {
    ...(from === undefined ? {} : { from }),
    moments: moments.map(one => ({ ...one, completeBy: completeBy(one, from) })),
    ...(current === undefined ? {} : { current: runningView(current, isManager) }),
    done: done.map(one => runningView(one, isManager)),
    ratings: ratings.map(one => ({ ...one, scores: { ...one.scores } })),
    ...(isManager ? {} : ofPlan(record, locale, from)),
    ...(isManager || before === undefined ? {} : { before: [...before.checks] }),
    questions: [...way.evaluationQuestions],
    voices: voicesView(record, isManager),
    ...(isManager && lesson !== undefined ? { lesson } : {}),
  }
}

const ofPlan = (record: TrajectoryRecord, locale: Locale, from: string | undefined) => {
  const { agreements, ...read } = readEvaluated(record, locale, from)
  return { agreements: [...agreements], ...read }
}

/** One that runs or is done, with lists that the answer may hold. */
const runningView = <One extends Evaluation>({ talks, checks, own, ...one }: One, isManager: boolean) => ({
  ...one,
  talks: [...talks],
  checks: checks.map(({ says, ...check }) => (isManager || says === undefined ? check : { ...check, says })),
  ...(own === undefined ? {} : { own: { questions: [...own.questions], answers: own.answers } }),
})

/**
 * What people said is told once it cannot change any more, and then once: a figure that moves from five answers to six would
 * tell what the sixth one said.
 */
function voicesView(record: TrajectoryRecord, isManager: boolean): EvaluationView['voices'] {
  const { voices, done } = record.evaluations
  const counts = { asked: askedForVoice(record).length, answered: voices.answered }
  if (done.length === 0 || voices.answered < fewestVoices) return counts
  const sums = satisfactionOf(record.evaluations)
  return {
    ...counts,
    satisfaction: satisfactionGroups.flatMap(group =>
      satisfactionSubjects.flatMap(subject => {
        const sum = sums[group]?.[subject]
        if (sum === undefined || sum.n < fewestVoices || (subject === 'coordinator' && !isManager)) return []
        return [{ group, subject, n: sum.n, mean: Math.round((sum.sum / sum.n) * 10) / 10 }]
      }),
    ),
    statements: statementIds.flatMap(statement => {
      const said = voices.statements[statement]
      const n = Object.values(said ?? {}).reduce<number>((all, one) => all + (one ?? 0), 0)
      // The coordinator is told nothing of what people say about them.
      const isTold = said !== undefined && n >= fewestVoices && (statement !== 'no-side' || isManager)
      return isTold
        ? [{ statement, counts: { yes: said.yes ?? 0, 'a-little': said['a-little'] ?? 0, no: said.no ?? 0 } }]
        : []
    }),
  }
}
