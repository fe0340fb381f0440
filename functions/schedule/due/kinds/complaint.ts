import { addDays, dayIn, nextTermMoment, type TermMoment, termMoments } from '@kring/domain'
import * as z from 'zod'
import { enterComplaintErasure, enterTerm } from '../../../stream/effects/followComplaint.ts'
import { mailsToOfficers } from '../../../stream/messages/complaintMails.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { openComplaint } from '../../../stream/messages/openComplaint.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

const mailFor = {
  'acknowledge-soon': 'complaint-acknowledge-soon',
  'answer-soon': 'complaint-answer-soon',
  overdue: 'complaint-overdue',
} as const satisfies Record<TermMoment['why'], string>

/**
 * A day on which the officers are told of a term of a complaint. What was done meanwhile is not told of, nor a warning after
 * which it is late already. The next day is entered first, so that a worker that dies here has it done again.
 */
export const complaintTerm = dueKind({
  reference: z.object({ complaint: z.string(), on: z.iso.date() }),
  work: async (dependencies, { complaint: id, on }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const file = await openComplaint(dependencies, tenant, id)
    if (file === undefined) return 'done'
    const { complaint } = file
    const sources = openSources(dependencies)
    const source = await sources.tenant(tenant)
    await enterTerm(source, complaint, on)
    const next = nextTermMoment(complaint, on)
    const moment = termMoments(complaint).find(one => one.on === on)
    const isPast = next !== undefined && next.on <= dayIn(dependencies.now(), source.tenant.timeZone)
    if (moment === undefined || isPast) return 'done'
    const about = { kind: mailFor[moment.why], about: moment.by, at: `${on}T00:00:00.000Z` }
    const mails = await mailsToOfficers(sources, complaint, about)
    // Nobody handles complaints: an alarm is on it.
    if (mails.length === 0) dependencies.count('Untold')
    await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    return 'done'
  },
})

/** Two years after its end: the eraser looks for itself whether it may, and erases it. */
export const complaintErasure = dueKind({
  reference: z.object({ complaint: z.string() }),
  work: async (dependencies, { complaint: id }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const answer = await dependencies.erase({ why: 'complaint', tenant, complaint: id })
    if (answer === 'erased') dependencies.log.info('a complaint was erased at the end of its term', { tenant })
    if (answer !== 'too-early') return 'done'
    const source = await openSources(dependencies).tenant(tenant)
    await enterComplaintErasure(source, { id }, addDays(dayIn(dependencies.now(), source.tenant.timeZone), 1))
    return 'done'
  },
})
