import {
  isPlanPresented,
  type Locale,
  type PlanSeen,
  planOwners,
  readPlanSeen,
  type Tenant,
  type TrajectoryRecord,
} from '@kring/domain'
import type { PlanReadView, PlanView } from '../contract/index.ts'

/** The plan for its coordinator. */
export function planView(record: TrajectoryRecord, { timeZone }: Pick<Tenant, 'timeZone'>): PlanView {
  return {
    ...record.plan,
    owners: record.plan.acceptance?.owners ?? planOwners(record),
    timeZone,
    isPresented: isPlanPresented(record),
  }
}

/** What everybody else who reads the trajectory is told of its plan: that it was accepted, and how many agreements it has. */
export function planCountView({ plan: { plan, acceptance } }: TrajectoryRecord) {
  return {
    agreements: plan.agreements.length,
    ...(acceptance === undefined ? {} : { acceptedAt: acceptance.at.at }),
  }
}

/** A plan in sentences. */
export function planReadView(seen: PlanSeen, locale: Locale, isChild = false): PlanReadView {
  const { agreements, texts, pictures, ...read } = readPlanSeen(seen, locale, isChild)
  return {
    ...read,
    agreements: [...agreements],
    texts: [...texts],
    ...(pictures === undefined ? {} : { pictures: [...pictures] }),
  }
}
