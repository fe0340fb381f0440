import type {
  AttachmentFault,
  BrandingFault,
  EvaluationBlocker,
  Fault,
  GapCode,
  Missing,
  ReferralError,
  ReferralErrorCode,
  RuledOut,
  SchedulingBlockerKind,
  WayFaultCode,
} from '@kring/domain'
import type { Refusal } from '../images/refusal.ts'
import { claimProblemStatus } from './claims/problems.ts'
import { complaintProblemStatus } from './complaints/problems.ts'
import { coordinatorProblemStatus } from './coordinators/problems.ts'
import { grantProblemStatus } from './grants/problems.ts'
import { importProblemStatus } from './imports/problems.ts'
import { paperProblemStatus } from './papers/problems.ts'
import { rightsProblemStatus } from './referrals/rightsProblems.ts'
import { releaseProblemStatus } from './releases/problems.ts'
import { retentionProblemStatus } from './retention/problems.ts'
import { trajectoryProblemStatus } from './trajectories/problemStatus.ts'
import { webhookProblemStatus } from './webhooks/problems.ts'

/** Every problem code with its HTTP status: a closed union. Its sentences are in `problemSentences.ts`. */
export const problemStatus = {
  'malformed-json': 400,
  'invalid-body': 400,
  'invalid-query': 400,
  'bad-cursor': 400,
  'if-match-missing': 400,
  'idempotency-key-missing': 400,
  'upload-secret-missing': 400,
  'not-signed-in': 401,
  'token-expired': 401,
  'token-invalid': 401,
  'not-allowed': 403,
  'not-through-edge': 403,
  'membership-ended': 403,
  'self-grant': 403,
  'confirm-own-grant': 403,
  'confirm-own-role': 403,
  'invitation-unknown': 404,
  'not-found': 404,
  'trajectory-not-yours': 404,
  'dossier-erased': 410,
  'command-not-allowed': 409,
  'intake-missing': 409,
  'question-missing': 409,
  'side-not-heard': 409,
  'side-not-willing': 409,
  'groups-missing': 409,
  'variant-not-enabled': 422,
  'changed-meanwhile': 412,
  'last-admin': 409,
  'already-confirmed': 409,
  'invitation-accepted': 409,
  'reset-own': 403,
  'reset-elsewhere': 403,
  'reset-asked-by-you': 403,
  'reset-waits': 409,
  'reset-not-waiting': 409,
  'reset-confirmed': 409,
  'invitation-not-open': 409,
  'invited-lately': 429,
  'tenant-exists': 409,
  'prefix-taken': 409,
  'form-exists': 409,
  'too-many-forms': 409,
  'form-history-full': 409,
  'form-not-ready': 409,
  'form-closed': 409,
  'draft-gone': 409,
  'main-form-stays': 409,
  'attachment-not-arrived': 409,
  'attachment-not-scanned': 409,
  'variant-not-ready': 409,
  'variant-last': 409,
  'variant-last-way-in': 409,
  'way-invalid': 422,
  'too-large': 413,
  'attachment-refused': 422,
  'answers-invalid': 422,
  'form-unknown': 422,
  'idempotency-key-reused': 422,
  'question-not-open': 422,
  'question-unknown': 422,
  'transfer-unknown': 404,
  'invitation-code-unknown': 404,
  'message-empty': 422,
  'message-email-unfit': 422,
  'message-phone-unfit': 422,
  'message-unknown': 422,
  'too-many-messages': 422,
  'minimum-requirement-reason-missing': 422,
  'minimum-requirement-unknown': 422,
  'intake-in-future': 422,
  'too-many-questions': 422,
  'grant-unknown': 422,
  'funding-unchanged': 422,
  'duplicate-unknown': 422,
  'contrast-too-low': 422,
  'house-style-invalid': 422,
  'mail-texts-invalid': 422,
  'letters-invalid': 422,
  'letter-too-early': 409,
  'addressee-unknown': 422,
  'logo-refused': 422,
  'side-missing': 422,
  'side-unfit': 422,
  'sides-together': 422,
  ...coordinatorProblemStatus,
  ...claimProblemStatus,
  ...complaintProblemStatus,
  ...trajectoryProblemStatus,
  ...grantProblemStatus,
  ...paperProblemStatus,
  ...rightsProblemStatus,
  ...retentionProblemStatus,
  ...releaseProblemStatus,
  ...importProblemStatus,
  ...webhookProblemStatus,
  'too-many-requests': 429,
  'storage-unavailable': 503,
  'dossier-altered': 500,
  internal: 500,
} as const satisfies Record<ReferralErrorCode, number> & Record<string, number>
export type ProblemCode = keyof typeof problemStatus

/** One fault: in an answer (form validator), in a field of the request, in a setting, or in a file. */
export type ProblemFault = {
  readonly code:
    | Fault['code']
    | BrandingFault['code']
    | Refusal
    | AttachmentFault
    | WayFaultCode
    | 'unknown-field'
    | 'missing-field'
    | Missing['what']
    | RuledOut['why']
    | SchedulingBlockerKind
    | 'still-there'
    | 'grant-overlap'
    | 'months-shown'
    | 'grant-price'
    | EvaluationBlocker['kind']
    | GapCode
  readonly path: string
  readonly sentence: string
}

/** Thrown by routes and turned into an answer by the error handler. Contains no input. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ProblemCode
  readonly faults: readonly ProblemFault[] | undefined
  /** For 'too-many-requests': seconds to wait. */
  readonly retryAfterSeconds: number | undefined
  constructor(code: ProblemCode, faults?: readonly ProblemFault[], retryAfterSeconds?: number) {
    super(code)
    this.code = code
    this.faults = faults
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The problem for an error of the domain. */
export const refused = (error: ReferralError): ApiProblem =>
  new ApiProblem(error.code, error.code === 'answers-invalid' ? error.faults : undefined)

export const problemCodes = Object.keys(problemStatus)
