import type * as z from 'zod'
import {
  askedErasureKind,
  complaintErasureKind,
  complaintTermKind,
  coordinatorPapersKind,
  type DueEntry,
  emergencyKind,
  evaluationKind,
  holdReviewKind,
  incompleteReminderKind,
  invitationReminderKind,
  offerTermKind,
  releasePublishedKind,
  retentionErasureKind,
  retentionWarningKind,
  rightsTermKind,
  setAsideKind,
  trajectorySetAsideKind,
  voiceReminderKind,
  webhookKind,
  webhookResumeKind,
} from '../../data/index.ts'
import { dueMailKind } from '../../stream/messages/dueMail.ts'
import { setAsideRecordKind } from '../../stream/setAside.ts'
import { askedErasure } from './kinds/askedErasure.ts'
import { complaintErasure, complaintTerm } from './kinds/complaint.ts'
import { coordinatorPapers } from './kinds/coordinatorPapers.ts'
import { emergencyMails } from './kinds/emergencyMails.ts'
import { evaluation } from './kinds/evaluation.ts'
import { eventsSetAside, trajectoryEventsSetAside } from './kinds/eventsSetAside.ts'
import { holdReview } from './kinds/holdReview.ts'
import { incompleteReminder } from './kinds/incompleteReminder.ts'
import { invitationReminder } from './kinds/invitationReminder.ts'
import type { DueKind, DueWork } from './kinds/kind.ts'
import { offerTerm } from './kinds/offerTerm.ts'
import { recordSetAside } from './kinds/recordSetAside.ts'
import { releasePublished } from './kinds/releasePublished.ts'
import { retentionErasure, retentionWarning } from './kinds/retention.ts'
import { retriedMail } from './kinds/retriedMail.ts'
import { rightsTerm } from './kinds/rightsTerm.ts'
import { voiceReminder } from './kinds/voiceReminder.ts'
import { webhook, webhookResume } from './kinds/webhook.ts'

/**
 * The registry of what falls due: each kind has the schema of its reference and its worker. An entry of a kind that is not
 * here was written by a newer version: it waits. A kind is never renamed: entries of it may lie in the table.
 */
const kinds: Readonly<Record<string, Runnable>> = {
  [dueMailKind]: runnable(retriedMail),
  [setAsideKind]: runnable(eventsSetAside),
  [trajectorySetAsideKind]: runnable(trajectoryEventsSetAside),
  [setAsideRecordKind]: runnable(recordSetAside),
  [emergencyKind]: runnable(emergencyMails),
  [offerTermKind]: runnable(offerTerm),
  [coordinatorPapersKind]: runnable(coordinatorPapers),
  [invitationReminderKind]: runnable(invitationReminder),
  [evaluationKind]: runnable(evaluation),
  [voiceReminderKind]: runnable(voiceReminder),
  [askedErasureKind]: runnable(askedErasure),
  [retentionWarningKind]: runnable(retentionWarning),
  [retentionErasureKind]: runnable(retentionErasure),
  [holdReviewKind]: runnable(holdReview),
  [complaintTermKind]: runnable(complaintTerm),
  [complaintErasureKind]: runnable(complaintErasure),
  [rightsTermKind]: runnable(rightsTerm),
  [releasePublishedKind]: runnable(releasePublished),
  [incompleteReminderKind]: runnable(incompleteReminder),
  [webhookKind]: runnable(webhook),
  [webhookResumeKind]: runnable(webhookResume),
}

export type Outcome =
  /** The entry leaves the index. */
  | 'done'
  /** The worker entered it anew, at the moment at which it falls due again. */
  | 'entered-again'
  /** It is not for this version: it waits. */
  | 'not-yet'

type Runnable = (dependencies: DueWork, entry: DueEntry) => Promise<Outcome>

function runnable<Schema extends z.ZodType>({ reference, work }: DueKind<Schema>): Runnable {
  return async (dependencies, entry) => {
    const ref = reference.safeParse(entry.ref)
    return ref.success ? work(dependencies, ref.data, entry) : 'not-yet'
  }
}

export const workDue: Runnable = async (dependencies, entry) =>
  (await kinds[entry.kind]?.(dependencies, entry)) ?? 'not-yet'
