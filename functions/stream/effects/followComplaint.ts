import { type Day, dayIn, eraseComplaintFrom, fallsDueAt, nextTermMoment, type OpenComplaint } from '@kring/domain'
import { complaintErasureKind, complaintTermKind } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { mailsOfComplaint } from '../messages/complaintMails.ts'
import { openComplaint } from '../messages/openComplaint.ts'
import type { Message } from '../messages/reference.ts'
import type { Sources, TenantSource } from '../messages/sources.ts'
import type { ComplaintHappened } from '../streamEvent.ts'

/**
 * What follows from an event of a complaint: its terms and its erasure fall due, and its complainant is mailed that there is
 * something new, where they said that this is safe. Made from the complaint as it is, so repeating it changes nothing.
 */
export async function followComplaint(
  dependencies: StreamDependencies,
  sources: Sources,
  { tenant, complaint: id, seq }: ComplaintHappened,
): Promise<readonly Message[]> {
  const file = await openComplaint(dependencies, tenant, id)
  const event = file?.history.find(entry => entry.seq === seq)?.event
  if (file === undefined || event === undefined) return []
  const { complaint } = file
  const source = await sources.tenant(tenant)
  // An extension may come after the last moment of the term before.
  if (event.type === 'complaint-received' || event.type === 'term-extended')
    await enterTerm(source, complaint, dayIn(event.at, source.tenant.timeZone))
  await enterComplaintErasure(source, complaint, eraseComplaintFrom(complaint))
  return mailsOfComplaint(file, event, seq)
}

/** Enters the next day on which its officers are told of a term; each entry is named by its day. */
export async function enterTerm({ data, tenant }: TenantSource, complaint: OpenComplaint, after: Day): Promise<void> {
  const next = nextTermMoment(complaint, after)
  if (next === undefined) return
  await data.due.enter({ complaint: complaint.id }, `${complaintTermKind}#${next.on}`, {
    kind: complaintTermKind,
    ref: { complaint: complaint.id, on: next.on },
    due: fallsDueAt(next.on, tenant.timeZone),
  })
}

/** Nothing while it is not ended. */
export async function enterComplaintErasure(
  { data, tenant }: TenantSource,
  { id }: Pick<OpenComplaint, 'id'>,
  on: Day | undefined,
): Promise<void> {
  if (on === undefined) return
  await data.due.enter({ complaint: id }, `${complaintErasureKind}#${on}`, {
    kind: complaintErasureKind,
    ref: { complaint: id },
    due: fallsDueAt(on, tenant.timeZone),
  })
}
