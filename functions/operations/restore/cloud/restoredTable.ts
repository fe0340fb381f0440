import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../../data/table.ts'
import type { Places } from '../../cloud/places.ts'
import { OperationFault } from '../../fault.ts'

export type Tables = Pick<DynamoDBClient, 'send'>

/** Says that everything in a restored table was found to fit. */
const settledTag = 'kring:settled'
/** Says that what was withdrawn after its moment is withdrawn in it: once it is open, the table of before is behind. */
const rightsTag = 'kring:rights'

export type Restoring = {
  readonly tables: Tables
  readonly places: Places
  /** The name of the new table. */
  readonly target: string
  /** The moment to go back to (ISO 8601, UTC). */
  readonly at: string
  /** Waits before a table is looked at again. */
  readonly pause: () => Promise<void>
}

/** The name of the table that is restored to a moment: one for each, so that a restore that is repeated goes on with its own. */
export const restoredName = (stage: string, at: string): string =>
  `kring-${stage}-restored-${at.replaceAll(/\D/g, '').slice(0, 14)}`

/**
 * Restores the table to a moment under a new name, and waits until it is there. AWS: indexes and items come back; the stream,
 * the time to live, the recovery and the protection do not.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 * Throws OperationFault `restore-refused` for a table of that name that is not of this restore.
 */
export async function restoreTable({ tables, places, target, at, pause }: Restoring): Promise<void> {
  const there = await described(tables, target)
  if (there === undefined)
    await tables.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: places.table,
        TargetTableName: target,
        RestoreDateTime: new Date(at),
        SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: places.key },
      }),
    )
  else if (!isOfThis(there, places.table, at))
    throw new OperationFault(
      'restore-refused',
      `There is a table ${target} that was not restored from ${places.table}.`,
    )
  await active({ tables, target, pause })
}

function isOfThis({ RestoreSummary }: TableDescription, source: string, at: string): boolean {
  const isSource = RestoreSummary?.SourceTableArn?.endsWith(`:table/${source}`) === true
  return isSource && RestoreSummary.RestoreDateTime?.getTime() === Math.floor(Date.parse(at) / 1000) * 1000
}

/** Gives the restored table what a restore leaves behind: recovery, time to live, protection. */
export async function protectTable({ tables, target, pause }: Restoring): Promise<void> {
  await tables.send(
    new UpdateContinuousBackupsCommand({
      TableName: target,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  )
  const { TimeToLiveDescription } = await tables.send(new DescribeTimeToLiveCommand({ TableName: target }))
  if (TimeToLiveDescription?.TimeToLiveStatus === 'DISABLED')
    await tables.send(
      new UpdateTimeToLiveCommand({
        TableName: target,
        TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLive, Enabled: true },
      }),
    )
  const table = await described(tables, target)
  if (table?.DeletionProtectionEnabled !== true)
    await tables.send(new UpdateTableCommand({ TableName: target, DeletionProtectionEnabled: true }))
  await active({ tables, target, pause })
}

/** Begins the stream of the restored table: what is written from now on has its effects once the stage opens. */
export async function beginTableStream({ tables, target, pause }: Restoring): Promise<void> {
  const table = await described(tables, target)
  if (table?.StreamSpecification?.StreamEnabled !== true)
    await tables.send(
      new UpdateTableCommand({
        TableName: target,
        StreamSpecification: { StreamEnabled: true, StreamViewType: tableDefinition.stream },
      }),
    )
  await active({ tables, target, pause })
}

export async function markSettled({ tables, target, at }: Restoring): Promise<void> {
  const { TableArn } = (await described(tables, target)) ?? {}
  await tables.send(new TagResourceCommand({ ResourceArn: TableArn, Tags: [{ Key: settledTag, Value: at }] }))
}

/** Whether everything in the table of this name was found to fit. */
export const isSettled = (tables: Tables, target: string): Promise<boolean> => hasTag(tables, target, settledTag)

export const areRightsWithdrawn = (tables: Tables, target: string): Promise<boolean> =>
  hasTag(tables, target, rightsTag)

export async function markRightsWithdrawn(tables: Tables, target: string, now: string): Promise<void> {
  const { TableArn } = (await described(tables, target)) ?? {}
  await tables.send(new TagResourceCommand({ ResourceArn: TableArn, Tags: [{ Key: rightsTag, Value: now }] }))
}

async function hasTag(tables: Tables, target: string, tag: string): Promise<boolean> {
  const { TableArn } = (await described(tables, target)) ?? {}
  if (TableArn === undefined) return false
  const { Tags = [] } = await tables.send(new ListTagsOfResourceCommand({ ResourceArn: TableArn }))
  return Tags.some(({ Key }) => Key === tag)
}

/** The table that this one was restored from, and to which moment (ISO 8601, UTC). */
export async function restoredFrom(
  tables: Tables,
  target: string,
): Promise<{ readonly before: string; readonly restoredTo: string } | undefined> {
  const { SourceTableArn = '', RestoreDateTime } = (await described(tables, target))?.RestoreSummary ?? {}
  const before = SourceTableArn.split(':table/')[1]
  return before === undefined || RestoreDateTime === undefined
    ? undefined
    : { before, restoredTo: RestoreDateTime.toISOString() }
}

/** What the settings of the stage are to say, so that its functions work with this table. */
export async function settingOf({
  tables,
  target,
}: Restoring): Promise<{ readonly name: string; readonly stream: string }> {
  const { LatestStreamArn = '' } = (await described(tables, target)) ?? {}
  return { name: target, stream: LatestStreamArn }
}

async function active({ tables, target, pause }: Pick<Restoring, 'tables' | 'target' | 'pause'>): Promise<void> {
  while ((await described(tables, target))?.TableStatus !== 'ACTIVE') await pause()
}

async function described(tables: Tables, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await tables.send(new DescribeTableCommand({ TableName }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}
