import {
  type RegionId,
  Sector,
  type Signal,
  signals,
  sources,
  TenantId,
  trajectoryStates,
  trajectorySteps,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import type { BoardStage } from '../boardStages.ts'
import { count, type Item, query, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { CorruptItem } from '../failures.ts'
import { boardMarks, boardPrefix, operatorKeys, tenantKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'

const StoredRow = z.object({
  id: z.string(),
  tenant: TenantId,
  tenantName: z.string(),
  sector: Sector,
  variant: VariantId,
  source: z.enum(sources),
  state: z.enum(trajectoryStates),
  submittedAt: z.string(),
  municipality: z.string().optional(),
  themes: z.array(z.string()),
  step: z.enum(trajectorySteps).optional(),
  waitingSince: z.string().optional(),
  dueOn: z.string().optional(),
  version: z.int(),
  opsSk: z.string(),
})

/** A row of the board: no name, no free text. `person`: the tag of the coordinator, or of who has an offer. */
export type BoardRow = Omit<z.infer<typeof StoredRow>, 'opsSk'> & {
  readonly signals: readonly Signal[]
  readonly person?: string | undefined
  readonly isOffer: boolean
}

const Signals = z.array(z.enum(signals))

/** A page of the trajectories of a region in one stage: one Query on the OpsIndex, what is due first. */
export async function boardOfRegion(
  table: Table,
  cursors: CursorSigner,
  { region, stage }: { readonly region: RegionId; readonly stage?: BoardStage | undefined },
  page: PageRequest,
): Promise<Paged<BoardRow>> {
  const { opsPk } = operatorKeys.board(region)
  const list = `${opsPk}?${stage ?? ''}`
  const start = cursors.open(list, page.cursor)
  const { items, last } = await query(table, 'read-board', {
    IndexName: 'OpsIndex',
    ...inStage(opsPk, stage),
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  return { items: items.filter(isOwn).map(rowOf), cursor: cursors.seal(list, last) }
}

/** All trajectories of a region that have not ended: a Query on the OpsIndex, which ends before those that have. */
export async function openOfRegion(table: Table, region: RegionId): Promise<readonly BoardRow[]> {
  const items = await queryAll(table, 'list-open', {
    IndexName: 'OpsIndex',
    KeyConditionExpression: 'opsPk = :pk AND opsSk < :ended',
    ExpressionAttributeValues: { ':pk': operatorKeys.board(region).opsPk, ':ended': boardPrefix('stopped') },
  })
  return items.filter(isOwn).map(rowOf)
}

/** How many trajectories of the region are in a stage. */
export const countStage = (table: Table, region: RegionId, stage: BoardStage): Promise<number> =>
  count(table, 'count-board', { IndexName: 'OpsIndex', ...inStage(operatorKeys.board(region).opsPk, stage) })

/** How many trajectories of a tenant are in a stage. Its admin's role may count them, and read none. */
export const countTenantStage = (
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  stage: BoardStage,
): Promise<number> =>
  count(table, 'count-stage', {
    IndexName: 'TenantIndex',
    KeyConditionExpression: 'listPk = :pk AND begins_with(listSk, :stage)',
    ExpressionAttributeValues: { ':pk': keys.stages().listPk, ':stage': boardPrefix(stage) },
  })

/** The ids of a tenant's trajectories in a stage. */
export async function idsInStage(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  stage: BoardStage,
): Promise<readonly string[]> {
  const prefix = boardPrefix(stage)
  const items = await queryAll(table, 'list-stage', {
    IndexName: 'TenantIndex',
    KeyConditionExpression: 'listPk = :pk AND begins_with(listSk, :stage)',
    ExpressionAttributeValues: { ':pk': keys.stages().listPk, ':stage': prefix },
  })
  return items.map(({ listSk }) => String(listSk).slice(prefix.length))
}

const inStage = (opsPk: string, stage: BoardStage | undefined) =>
  stage === undefined
    ? { KeyConditionExpression: 'opsPk = :pk', ExpressionAttributeValues: { ':pk': opsPk } }
    : {
        KeyConditionExpression: 'opsPk = :pk AND begins_with(opsSk, :stage)',
        ExpressionAttributeValues: { ':pk': opsPk, ':stage': boardPrefix(stage) },
      }

function rowOf(item: Item): BoardRow {
  const { opsSk, ...row } = parse(StoredRow, item)
  const marks = boardMarks(opsSk)
  return { ...row, ...marks, signals: parse(Signals, marks.signals) }
}

const StoredOwn = z.object({
  id: z.string(),
  tenant: TenantId,
  variant: VariantId,
  state: z.enum(trajectoryStates),
  submittedAt: z.string(),
  updatedAt: z.string(),
  ownSk: z.string(),
})
/** A row of a coordinator's list. */
export type AssignedRow = Omit<z.infer<typeof StoredOwn>, 'ownSk'> & {
  readonly as: 'offer' | 'open' | 'ended'
  /** The day on which something is due, or the moment at which it ended. */
  readonly dueOn: string
}

/** The trajectories that a coordinator was offered or has, or only those that are not ended: one Query on the OwnerIndex. */
export async function assignedTo(table: Table, person: string, open: boolean): Promise<readonly AssignedRow[]> {
  const items = await queryAll(table, 'list-assigned', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: open ? 'ownPk = :pk AND ownSk < :ended' : 'ownPk = :pk',
    ExpressionAttributeValues: {
      ':pk': operatorKeys.assigned(person).ownPk,
      ...(open ? { ':ended': '3' } : {}),
    },
  })
  return items.filter(isOwn).map(item => {
    const { ownSk, ...row } = parse(StoredOwn, item)
    const [rank = '', dueOn = ''] = ownSk.split('#')
    return { ...row, as: rank === '1-offer' ? 'offer' : rank === '3-ended' ? 'ended' : 'open', dueOn }
  })
}

/** Whether the item is the tenant's trajectory in its table key: an index attribute alone proves nothing. */
const isOwn = ({ pk, tenant, id }: Item): boolean => {
  const name = TenantId.safeParse(tenant)
  return name.success && typeof id === 'string' && pk === tenantKeys(name.data).trajectory(id).pk
}

function parse<Row>(schema: z.ZodType<Row>, item: unknown): Row {
  const row = schema.safeParse(item)
  if (!row.success) throw new CorruptItem('unreadable list item')
  return row.data
}
