export { emergencyKind } from '../accessLog/emergencies.ts'
export { complaintErasureKind, complaintTermKind } from './complaints.ts'
export { dueShards } from './entries.ts'
export { incompleteReminderKind, releasePublishedKind } from './releases.ts'
export { askedErasureKind, holdReviewKind, retentionErasureKind, retentionWarningKind } from './retention.ts'
export { rightsTermKind } from './rights.ts'
export { parseSetAside, type SetAsideKind, setAsideKind, trajectorySetAsideKind } from './setAside.ts'
export {
  coordinatorPapersKind,
  evaluationKind,
  invitationReminderKind,
  offerTermKind,
  voiceReminderKind,
} from './trajectories.ts'
