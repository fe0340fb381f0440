export { type Scope, type ScopeOf, type ScopeRole, scopeName, tagsOf } from './access/scope.ts'
export { type OpenStore, openStore, rolesFrom, type Store } from './access/store.ts'
export type { Access, AccessPage, LetterPrints } from './accessLog/accessLog.ts'
export type { TenantAccessPage } from './accessLog/accessOfTenant.ts'
export { type Emergency, emergencyKind } from './accessLog/emergencies.ts'
export type { CheckedAttachment } from './attachments.ts'
export { type BoardStage, boardStages } from './boardStages.ts'
export type { Write } from './calls.ts'
export type { ClaimFile } from './claims/examine.ts'
export type { ClaimPlace } from './claims/place.ts'
export { claimRegionsOf, isClaimableYear } from './claims/places.ts'
export { earlierClaimChange } from './claims/read.ts'
export type { ClaimChange } from './claims/repository.ts'
export { type Consumed, openTable, type Table } from './connection.ts'
export type { CoordinatorFile } from './coordinators/examine.ts'
export type { CoordinatorHead } from './coordinators/headItem.ts'
export { earlierCoordinatorChange, type RosterEntry } from './coordinators/read.ts'
export { type CoordinatorChange, coordinatorUnchanged } from './coordinators/repository.ts'
export type { StoredSession } from './coordinators/training.ts'
export { type CursorSigner, cursorSigner } from './cursor.ts'
export { type DueEntry, dueShards, type Reference } from './due/entries.ts'
export { parseSetAside, type SetAsideEvents, setAsideKind } from './due/setAside.ts'
export {
  coordinatorPapersKind,
  evaluationKind,
  invitationReminderKind,
  offerTermKind,
  voiceReminderKind,
} from './due/trajectories.ts'
export type { TrajectoryPersonErasure } from './erasure/erasePersonOfTrajectory.ts'
export type { Entry } from './eventStore/history.ts'
export {
  BadCursor,
  CorruptItem,
  ErasedDossier,
  ForgedItem,
  FormHistoryFull,
  IdempotencyKeyReused,
  isItemTooLarge,
  isPassingFault,
  VersionConflict,
} from './failures.ts'
export type { FormDraft, FormEntry } from './forms/formRepository.ts'
export type { LiveForm } from './forms/liveForms.ts'
export type { Intent } from './idempotency.ts'
export type { Invitee } from './invitees/links.ts'
export type { OpenInvitation } from './invitees/said.ts'
export type { Said } from './invitees/storedSeen.ts'
export type { InvitationChange } from './invitees/view.ts'
export type { CountedVoice } from './invitees/voice.ts'
export { digest, personTag } from './keys.ts'
export type { LinkGeneration } from './links.ts'
export { type ClaimEnd, claimSeconds } from './mailLedger.ts'
export { type Member, memberKey } from './members.ts'
export {
  blockingReasons,
  type MailReader,
  type MemberNote,
  type UndeliveredNote,
  type UndeliveredReason,
} from './messages/undelivered.ts'
export { addressMark, mailboxMark, type UnverifiedSource } from './messages/unverified.ts'
export type { Allowance, Taken } from './quota.ts'
export type { Change, Committed } from './referrals/commit.ts'
export type { Draft } from './referrals/drafts.ts'
export type { Dossier } from './referrals/examine.ts'
export type { DecidedItem, Head, ListItem, QueueItem } from './referrals/headItem.ts'
export { earlierChange } from './referrals/read.ts'
export type { AlikeDossier } from './regionIndex/alike.ts'
export type { FoundDossier } from './regionIndex/search.ts'
export { type Backfill, isAbandoned } from './reports/backfills.ts'
export type { FactUpdate } from './reports/counting.ts'
export { factId } from './reports/facts.ts'
export { type AdminData, forAdmin } from './scopes/admin.ts'
export type { Attachments } from './scopes/attachments.ts'
export { forCaller } from './scopes/caller.ts'
export { type DossierWriter, forDossier } from './scopes/dossier.ts'
export { forDue } from './scopes/due.ts'
export { type EffectsData, forEffects, forOperator, type OperatorData } from './scopes/effects.ts'
export { forEmergency } from './scopes/emergency.ts'
export { forCoordinatorErasure, forErasure } from './scopes/erasure.ts'
export { type FunderData, forCounting, forFunder } from './scopes/funder.ts'
export { forGrants } from './scopes/grants.ts'
export { forIdentity } from './scopes/identity.ts'
export { forIndexing } from './scopes/indexing.ts'
export { forInvited } from './scopes/invitation.ts'
export { forInvitee, type InviteeData } from './scopes/invitee.ts'
export { forLink } from './scopes/link.ts'
export { forLists } from './scopes/lists.ts'
export { forLog, type LogData } from './scopes/log.ts'
export type { MailData } from './scopes/mails.ts'
export { forMembers, forMembership, type MembershipOfOperator, type MembershipOfTenant } from './scopes/members.ts'
export { forCopying, forOnboarding } from './scopes/onboarding.ts'
export { forPartner } from './scopes/partner.ts'
export { forPlatform, forTenant } from './scopes/platform.ts'
export { forPublic, type PublicData } from './scopes/public.ts'
export { type DossierReader, forReading, type ReadingData } from './scopes/reading.ts'
export { forRegion } from './scopes/region.ts'
export { forRegister } from './scopes/register.ts'
export { forCoordinator, forRoster, type RosterData } from './scopes/roster.ts'
export { forSeal } from './scopes/seal.ts'
export { forSubmission, type SubmissionData } from './scopes/submit.ts'
export { type AssigningData, forAssigning, forTrajectory, type TrajectoryData } from './scopes/trajectory.ts'
export { tableDefinition } from './table.ts'
export type { LogoImage, TenantBranding } from './tenants/branding.ts'
export type { LastChange, Setting } from './tenants/settings.ts'
export type { RegisterEntry } from './tenants/tenants.ts'
export type { TrajectoryChange } from './trajectories/commit.ts'
export type { TrajectoryEntry } from './trajectories/history.ts'
export type { AssignedRow, BoardRow } from './trajectories/lists.ts'
export type { PictureFiles } from './trajectories/pictures.ts'
export type { OpenTrajectory } from './trajectories/read.ts'
export type { Stage } from './trajectories/stage.ts'
