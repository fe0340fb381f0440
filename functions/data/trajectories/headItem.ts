import {
  evaluationOutcomes,
  fidelityPoints,
  fidelityVerdicts,
  measuresOf,
  RegionId,
  Sector,
  satisfactionGroups,
  satisfactionSubjects,
  signals,
  sources,
  statementAnswers,
  statementIds,
  stopReasons,
  type Tenant,
  TenantId,
  type TrajectoryRecord,
  trajectoryStates,
  trajectorySteps,
  trajectoryWaits,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import type { Position } from '../eventStore/append.ts'
import { Copied } from '../eventStore/copies.ts'
import { headSealOf } from '../eventStore/headSeal.ts'
import { CorruptItem } from '../failures.ts'
import { boardPosition, HEAD, operatorKeys, ownPosition, personTag, stagedPosition, type tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import type { Mac } from '../sealing/mac.ts'

/** The names of those who changed the trajectory, by subject; encrypted with the trajectory's key. */
export const HeadContent = z.object({ names: z.record(z.string(), z.string()) })
export type HeadContent = z.infer<typeof HeadContent>

/** What the indicators count of a trajectory: whole days, counts and a reason; nobody, no text. */
const count = z.int().min(0)
const StoredMeasures = z.object({
  coordinatorDays: z.int().optional(),
  firstContactDays: z.int().optional(),
  growth: z.object({ atIntake: count, now: count, invited: count, coming: count, professionals: count }),
  contacts: count,
  contactMinutes: count,
  stopped: z.enum([...stopReasons, 'withdrawn']).optional(),
  planWithoutMeeting: z.boolean(),
  held: z
    .object({ month: z.string(), circle: count, professionals: count, children: count, privateMinutes: count })
    .optional(),
  plan: z.object({ decision: z.enum(['accepted', 'refused']), agreements: count, carriedByCircle: count }).optional(),
  evaluated: z
    .object({
      onTime: z.boolean(),
      outcome: z.enum(evaluationOutcomes),
      fully: count,
      partly: count,
      not: count,
      satisfaction: z.partialRecord(
        z.enum(satisfactionGroups),
        z.partialRecord(z.enum(satisfactionSubjects), z.object({ n: count, sum: count })),
      ),
      statements: z.partialRecord(z.enum(statementIds), z.partialRecord(z.enum(statementAnswers), count)),
      voices: count,
      fidelity: z.partialRecord(z.enum(fidelityPoints), z.enum(fidelityVerdicts)),
    })
    .optional(),
})

/** The stored head of a trajectory: what lists show, and what its parts must be. */
const StoredHead = z.object({
  id: z.string(),
  tenant: TenantId,
  tenantName: z.string(),
  sector: Sector,
  region: RegionId,
  variant: VariantId,
  source: z.enum(sources),
  state: z.enum(trajectoryStates),
  /** When it started: the moment of acceptance. The name is that of the indexes' attribute. */
  submittedAt: z.string(),
  updatedAt: z.string(),
  municipality: z.string().optional(),
  themes: z.array(z.string()),
  signals: z.array(z.enum(signals)),
  /** Tag of the coordinator, or of who has an offer. */
  person: z.string().optional(),
  isOffer: z.boolean(),
  step: z.enum(trajectorySteps).optional(),
  waitingSince: z.string().optional(),
  dueOn: z.string().optional(),
  /** Written with the events that change them, and kept when it is erased; absent in a head of before they were counted. */
  measures: StoredMeasures.optional(),
  /** The revision of each part: the sequence number of the last event that changed it. Covered by the seal. */
  parts: z.record(z.string(), z.int()),
  /** The trajectory's key, wrapped by the tenant's; absent once it was erased. */
  key: Bytes.optional(),
  private: Bytes.optional(),
  copied: Copied.optional(),
  erasedAt: z.string().optional(),
  /** Sequence number of the last event. */
  version: z.int().min(1),
  hash: z.string(),
})
export type TrajectoryHead = z.infer<typeof StoredHead>

export function parseTrajectoryHead(item: Item): TrajectoryHead {
  const head = StoredHead.safeParse(item)
  if (!head.success) throw new CorruptItem(`unreadable head: ${String(item.pk)}`)
  return head.data
}

/** The head after a change. */
export function trajectoryHeadOf(
  record: TrajectoryRecord,
  tenant: Tenant,
  after: Position,
  sealed: { readonly key: Uint8Array; readonly private: Uint8Array; readonly copied?: Copied | undefined },
): TrajectoryHead {
  const waits = trajectoryWaits(record, tenant.timeZone)
  const person = personOn(record)
  return {
    id: record.id,
    tenant: tenant.id,
    tenantName: tenant.name,
    sector: tenant.sector,
    region: record.region,
    variant: record.variant,
    source: record.source,
    state: record.state,
    submittedAt: record.startedAt,
    updatedAt: record.updatedAt,
    ...optional('municipality', record.assignment.wanted.municipality),
    themes: [...record.themes],
    signals: [...record.signals],
    ...optional('person', person && personTag(person)),
    isOffer: record.assignment.coordinator === undefined && person !== undefined,
    ...(waits === undefined ? {} : { step: waits.step, waitingSince: waits.waitingSince, dueOn: waits.dueOn }),
    measures: measuresIn(record, tenant.timeZone),
    parts: { ...after.parts },
    key: sealed.key,
    private: sealed.private,
    ...optional('copied', sealed.copied),
    version: after.seq,
    hash: after.hash,
  }
}

/** Without what is not known yet: the table takes no undefined values. */
function measuresIn(record: TrajectoryRecord, timeZone: string): z.infer<typeof StoredMeasures> {
  const { coordinatorDays, firstContactDays, stopped, growth, held, plan, evaluated, ...counts } = measuresOf(
    record,
    timeZone,
  )
  return {
    ...counts,
    growth: { ...growth },
    ...optional('coordinatorDays', coordinatorDays),
    ...optional('firstContactDays', firstContactDays),
    ...optional('stopped', stopped),
    ...optional('held', held && { ...held }),
    ...optional('plan', plan && { ...plan }),
    ...optional('evaluated', evaluated && StoredMeasures.shape.evaluated.unwrap().parse(evaluated)),
  }
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)

/** Whose list it is on: the coordinator's, else that of who has an open offer. */
function personOn({ assignment }: TrajectoryRecord): string | undefined {
  const open = assignment.offers.find(({ outcome }) => outcome === undefined)
  return assignment.coordinator?.person ?? open?.person
}

/** The head with its keys on the table and on its indexes, and its seal. An erased trajectory is on no list. */
export function trajectoryHeadItem(head: TrajectoryHead, keys: ReturnType<typeof tenantKeys>, mac: Mac): Item {
  const item = { ...keys.trajectory(head.id), sk: HEAD, ...head, ...places(head, keys) }
  return { ...item, seal: headSealOf(item, mac) }
}

function places(head: TrajectoryHead, keys: ReturnType<typeof tenantKeys>): Item {
  if (head.erasedAt !== undefined) return {}
  const { region, person } = head
  return {
    ...keys.stages(),
    listSk: stagedPosition(head.state, head.id),
    ...operatorKeys.board(region),
    opsSk: boardPosition(head),
    ...(person === undefined ? {} : { ...operatorKeys.assigned(person), ownSk: ownPosition(head) }),
  }
}

export const trajectoryHeadContext = (pk: string): string => `head\n${pk}`
export const trajectoryKeyContext = (pk: string): string => `trajectory\n${pk}`

/** The head after the trajectory was erased: no key, no parts, nobody's name, and no place on a list. */
export const erasedTrajectoryHead = (before: TrajectoryHead, after: Position, at: string): TrajectoryHead => ({
  id: before.id,
  tenant: before.tenant,
  tenantName: before.tenantName,
  sector: before.sector,
  region: before.region,
  variant: before.variant,
  source: before.source,
  state: before.state,
  submittedAt: before.submittedAt,
  updatedAt: at,
  themes: [],
  signals: [],
  isOffer: false,
  ...optional('measures', before.measures),
  parts: {},
  erasedAt: at,
  version: after.seq,
  hash: after.hash,
})
