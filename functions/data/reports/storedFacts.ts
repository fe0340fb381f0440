import {
  type AnswerFact,
  type Fact,
  outcomes,
  referralStates,
  Sector,
  satisfactionGroups,
  satisfactionSubjects,
  sources,
  stopReasons,
  TenantId,
  type TrajectoryFact,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'

/** What one dossier adds to the counts of one grant or of its partner: of its referral, or of its trajectory. */
export type DossierFact = ({ readonly kind: 'referral' } & Fact) | AnswerFact | TrajectoryFact

const ofReferral = {
  tenant: TenantId,
  sector: Sector,
  month: z.string(),
  variant: VariantId,
  state: z.enum(referralStates.filter(state => state !== 'draft')),
  source: z.enum(sources),
  municipality: z.string().optional(),
  themes: z.array(z.string()),
  ageGroup: z.string().optional(),
  leadDays: z.int().optional(),
}
const count = z.int().min(0)
/** A number that may not be known. */
const days = count.optional()
const checked = z.object({ fully: count, partly: count, not: count })
const ofKind = { month: z.string(), variant: VariantId }

/** Frozen with `format`: what is stored is read by these and never by today's types. */
const kindsOfSecond = [
  z.object({ kind: z.literal('referral'), ...ofReferral, intakeDays: days, acceptanceDays: days }),
  z.object({
    kind: z.literal('trajectory'),
    ...ofKind,
    outcome: z.enum(outcomes),
    stopReason: z.enum([...stopReasons, 'withdrawn']).optional(),
    coordinatorDays: days,
    contactDays: days,
    conferenceDays: days,
    wholeDays: days,
  }),
  z.object({
    kind: z.literal('conference'),
    ...ofKind,
    circle: count,
    professionals: count,
    children: count,
    known: count,
    invited: count,
    themes: count,
    privateMinutes: count,
  }),
  z.object({ kind: z.literal('plan'), ...ofKind, isWithMeeting: z.boolean(), agreements: count, byCircle: count }),
  z.object({
    kind: z.literal('evaluation'),
    month: z.string(),
    isOnTime: z.boolean(),
    isReconvened: z.boolean(),
    done: z
      .object({
        checked,
        satisfaction: z.partialRecord(
          z.enum(satisfactionGroups),
          z.partialRecord(z.enum(satisfactionSubjects), z.object({ n: count, sum: count })),
        ),
      })
      .optional(),
  }),
  z.object({
    kind: z.literal('follow-up'),
    month: z.string(),
    after: z.union([z.literal(6), z.literal(12)]),
    checked,
    help: z.enum(['none', 'less', 'same', 'more']).optional(),
    isReconvened: z.boolean().optional(),
  }),
] as const

const StoredFact = z.discriminatedUnion('kind', [
  ...kindsOfSecond,
  z.object({ kind: z.literal('answer'), month: z.string(), question: z.string(), chosen: z.array(z.string()) }),
]) satisfies z.ZodType<DossierFact>

/** The facts of a dossier's referral, or of its trajectory, as they are stored for one grant or for its partner. */
export type StoredFacts = {
  /** Sequence number of the last event that they include. */
  readonly seq: number
  /** Of a trajectory: the number of the last event of its referral that they include, for that decides who pays; absent in one of before: 0. */
  readonly referralSeq?: number | undefined
  /** Counts the writes, so that of two who write at once one finds that the other was first. */
  readonly turn: number
  readonly tenant: TenantId
  /** None when the dossier is funded by another grant: an event that comes late must not count it here. */
  readonly facts: readonly DossierFact[]
  /** The families in which they are counted, as `<family>#<version>`. */
  readonly counted: readonly string[]
  /** The dossier was erased: the facts have a random id and are taken as given. */
  readonly isErased: boolean
  /** Taken over from a spreadsheet, in the import with number `seq`: no events stand behind them, so they are taken as given. */
  readonly isLegacy?: boolean | undefined
}

/** Format 1, without a number: the fact of the referral alone, counted in the four families that there were. */
const FirstFormat = z
  .object({
    format: z.undefined().optional(),
    erased: z.literal(true).optional(),
    seq: z.int().min(1),
    fact: z.object(ofReferral),
  })
  .transform(
    ({ seq, fact, erased }): StoredFacts => ({
      seq,
      turn: 0,
      tenant: fact.tenant,
      facts: [{ kind: 'referral', ...fact }],
      counted: ['core#1', 'municipality#1', 'theme#1', 'age#1'],
      isErased: erased === true,
    }),
  )

const SecondFormat = z
  .object({
    format: z.literal(2),
    erased: z.literal(true).optional(),
    seq: z.int().min(1),
    turn: z.int().min(0),
    tenant: TenantId,
    facts: z.array(z.discriminatedUnion('kind', kindsOfSecond)),
    counted: z.array(z.string()),
  })
  .transform(({ format: _, erased, ...stored }): StoredFacts => ({ ...stored, isErased: erased === true }))

const format = 3
/** With what was chosen at the questions of a partner's form. */
const ThirdFormat = z
  .object({
    format: z.literal(format),
    erased: z.literal(true).optional(),
    seq: z.int().min(1),
    referralSeq: z.int().min(1).optional(),
    turn: z.int().min(0),
    tenant: TenantId,
    facts: z.array(StoredFact),
    counted: z.array(z.string()),
  })
  .transform(({ format: _, erased, ...stored }): StoredFacts => ({ ...stored, isErased: erased === true }))

/** Of a spreadsheet of before: every measure may be absent, as nobody may have written it down. */
const LegacyFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('referral'),
    tenant: TenantId,
    sector: Sector,
    month: z.string(),
    variant: VariantId,
    source: z.enum(sources),
    municipality: z.string().optional(),
    themes: z.array(z.string()),
    ageGroup: z.string().optional(),
    leadDays: days,
  }),
  z.object({
    kind: z.literal('trajectory'),
    ...ofKind,
    outcome: z.enum(outcomes),
    stopReason: z.enum(stopReasons).optional(),
    coordinatorDays: days,
    contactDays: days,
    conferenceDays: days,
    wholeDays: days,
  }),
  z.object({
    kind: z.literal('conference'),
    ...ofKind,
    circle: days,
    professionals: days,
    children: days,
    known: days,
    invited: days,
    themes: days,
    privateMinutes: days,
  }),
  z.object({ kind: z.literal('plan'), ...ofKind, isWithMeeting: z.boolean(), agreements: days, byCircle: days }),
  z.object({
    kind: z.literal('evaluation'),
    month: z.string(),
    isOnTime: z.boolean().optional(),
    done: z.object({
      checked: checked.optional(),
      satisfaction: z.partialRecord(
        z.enum(satisfactionGroups),
        z.partialRecord(z.enum(satisfactionSubjects), z.object({ n: count, sum: count })),
      ),
    }),
  }),
]) satisfies z.ZodType<DossierFact>

/** The first format of facts of a spreadsheet. */
const legacyFormat = 1
const LegacyFormat = z
  .object({
    legacy: z.literal(legacyFormat),
    seq: z.int().min(1),
    turn: z.int().min(0),
    tenant: TenantId,
    facts: z.array(LegacyFact),
    counted: z.array(z.string()),
  })
  .transform(({ legacy: _, ...stored }): StoredFacts => ({ ...stored, isErased: false, isLegacy: true }))

const Stored = z.union([ThirdFormat, SecondFormat, FirstFormat, LegacyFormat])

/** Throws CorruptItem. */
export function parseFacts(item: Item): StoredFacts {
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable fact: ${String(item.pk)}`)
  return stored.data
}

/** The attributes of stored facts, beside their key. */
export const factAttributes = ({ isErased, isLegacy, ...stored }: StoredFacts): Item => ({
  ...(isLegacy === true ? { legacy: legacyFormat } : { format }),
  ...stored,
  ...(isErased ? { erased: true } : {}),
})
