import {
  defaultWayOfWorking,
  type EvaluationMoment,
  evaluationMoments,
  fallsDueAt,
  momentsToCome,
  planDay,
  type TrajectoryRecord,
  WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import { evaluationKind } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

/** After which events other moments lie ahead than before. */
const movesMoments = new Set(['plan-accepted', 'planned-without-meeting', 'evaluation-completed'])

/** The evaluations that a trajectory has before it, by the partner's way of working and the family's own choice. */
export async function evaluationsToCome(
  { data, tenant }: Pick<TenantSource, 'data' | 'tenant'>,
  record: TrajectoryRecord,
): Promise<readonly EvaluationMoment[]> {
  const from = planDay(record, tenant.timeZone)
  if (from === undefined) return []
  const way = (await data.setting(wayOfWorkingPart(record.variant), WayOfWorking))?.value ?? defaultWayOfWorking
  return momentsToCome(record, evaluationMoments(from, way, record.plan.plan.reviewOn))
}

/**
 * Enters each evaluation that is to fall due (G18). When one is due, it is asked whether it still is. Repeating it changes
 * nothing.
 */
export async function enterEvaluations(source: TenantSource, record: TrajectoryRecord, type: string): Promise<void> {
  if (!movesMoments.has(type)) return
  const timeZone = record.preparation.day?.timeZone ?? source.tenant.timeZone
  const conference = record.conference.former.length
  for (const { moment, dueOn } of await evaluationsToCome(source, record))
    await source.data.due.enter({ dossier: record.id }, `${evaluationKind}#${conference}#${moment}#${dueOn}`, {
      kind: evaluationKind,
      ref: { dossier: record.id, conference, moment },
      due: fallsDueAt(dueOn, timeZone),
    })
}
