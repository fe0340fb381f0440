import * as z from 'zod'
import { eventSpec, unchanged } from '../../eventSpec.ts'
import type { DossierOrganisation, Wanted } from '../../matching/index.ts'
import type { Signal } from '../../referral/signals.ts'
import type { Source } from '../../referral/state.ts'
import type { RegionId, TenantId } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Assignment, AssignmentFault, OfferOutcome, ReleaseReason } from '../state/assignment.ts'
import type { Contact } from '../state/contactLog.ts'
import type { TrajectoryQuestion } from '../state/preparation.ts'
import type { Requirement } from '../state/requirements.ts'
import type { Stop } from '../state/stop.ts'
import type { Setting } from '../state/trajectory.ts'

const none = z.object({})

const storedOrganisation = z.object({
  tenant: z.string().brand<'TenantId'>().optional(),
  name: z.string(),
  role: z.enum(['referrer', 'informant', 'mandate-holder', 'school', 'care', 'court', 'payer', 'other']),
})

const storedWanted = z.object({
  region: z.string().brand<'RegionId'>(),
  municipality: z.string().optional(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  gender: z.enum(['woman', 'man', 'other']).optional(),
  notFrom: z.array(z.string()),
})

const storedSetting = z.object({
  place: z.string().optional(),
  groups: z.array(z.string()),
  school: z.string().optional(),
  year: z.string().optional(),
})

type Started = {
  readonly id: string
  readonly tenant: TenantId
  readonly region: RegionId
  readonly variant: VariantId
  readonly source: Source
  readonly themes: readonly string[]
  readonly signals: readonly Signal[]
  readonly setting: Setting
  readonly organisations: readonly DossierOrganisation[]
  readonly wanted: Wanted
  readonly questions: readonly TrajectoryQuestion[]
  readonly requirements: readonly Requirement[]
  readonly supervisor: Assignment['supervisor']
  /** The month in which the referral was sent ('2026-04'), by which a grant covers it; absent of earlier trajectories. */
  readonly sentIn?: string | undefined
}

const startedOpen1 = z.object({
  id: z.string(),
  tenant: z.string().brand<'TenantId'>(),
  region: z.string().brand<'RegionId'>(),
  variant: z.enum(['family', 'restorative', 'neighbourhood', 'learning-circle']),
  source: z.enum(['professional', 'citizen', 'partner-system']),
})
const startedPersonal = z.object({
  themes: z.array(z.string()),
  signals: z.array(z.enum(['within-days', 'afraid'])),
  setting: storedSetting,
  organisations: z.array(storedOrganisation),
  wanted: storedWanted,
  questions: z.array(z.object({ id: z.string(), text: z.string(), agreedWith: z.string().optional() })),
  requirements: z.array(
    z.object({ id: z.string(), text: z.string(), reason: z.string(), setBy: z.string().optional() }),
  ),
  supervisor: z.object({ name: z.string(), subject: z.string().optional() }),
})

/** The events from start to coordinator. Subjects of coordinators are open: who did what is not erased with a family. */
export const assignmentEventSpecs = {
  started: eventSpec<Started>()(
    { open: z.object({ ...startedOpen1.shape, sentIn: z.string().optional() }), personal: startedPersonal },
    { open: startedOpen1, personal: startedPersonal, upcast: unchanged },
  ),
  'setting-set': eventSpec<{ readonly setting: Setting }>()({
    open: none,
    personal: z.object({ setting: storedSetting }),
  }),
  'wanted-set': eventSpec<{ readonly wanted: Wanted; readonly familyWishes?: string | undefined }>()({
    open: none,
    personal: z.object({ wanted: storedWanted, familyWishes: z.string().optional() }),
  }),
  'organisations-set': eventSpec<{ readonly organisations: readonly DossierOrganisation[] }>()({
    open: none,
    personal: z.object({ organisations: z.array(storedOrganisation) }),
  }),
  offered: eventSpec<{ readonly offer: { readonly id: string; readonly person: string; readonly until: string } }>()({
    open: z.object({ offer: z.object({ id: z.string(), person: z.string(), until: z.string() }) }),
    personal: none,
  }),
  'offer-ended': eventSpec<{
    readonly offer: string
    readonly kind: OfferOutcome['kind']
    readonly reason?: OfferOutcome['reason']
  }>()({
    open: z.object({
      offer: z.string(),
      kind: z.enum(['accepted', 'declined', 'withdrawn', 'expired']),
      reason: z.enum(['no-time', 'too-far', 'knows-somebody', 'affiliated', 'rather-not-say']).optional(),
    }),
    personal: none,
  }),
  assigned: eventSpec<{ readonly person: string }>()({ open: z.object({ person: z.string() }), personal: none }),
  'family-told': eventSpec<object>()({ open: none, personal: none }),
  released: eventSpec<{ readonly person: string; readonly reason: ReleaseReason }>()({
    open: z.object({
      person: z.string(),
      reason: z.enum(['family-asks', 'own-wish', 'illness', 'conflict', 'certificate', 'other']),
    }),
    personal: none,
  }),
  'assignment-fault-found': eventSpec<{ readonly what: AssignmentFault }>()({
    open: z.object({ what: z.enum(['conflict', 'missing']) }),
    personal: none,
  }),
  'assignment-fault-gone': eventSpec<object>()({ open: none, personal: none }),
  stopped: eventSpec<{ readonly reason: Stop['reason']; readonly explanation?: string | undefined }>()({
    open: z.object({
      reason: z.enum([
        'plan-exists',
        'situation-changed',
        'network-too-small',
        'network-too-vulnerable',
        'no-motivation',
        'conflict-between-parents',
        'other-care-needed',
        'court-decision',
        'other',
        'withdrawn',
      ]),
    }),
    personal: z.object({ explanation: z.string().optional() }),
  }),
  'contact-logged': eventSpec<{ readonly contact: Contact }>()({
    open: z.object({
      contact: z.object({
        id: z.string(),
        kind: z.enum(['circle', 'referrer', 'informant', 'mandate-holder', 'supervisor', 'other']),
        person: z.string().optional(),
        channel: z.enum(['phone', 'visit', 'video', 'message', 'letter']),
        outcome: z.enum(['spoken', 'no-answer', 'calls-back', 'voicemail']),
        minutes: z.number(),
        at: z.string(),
      }),
    }),
    personal: none,
  }),
} as const
