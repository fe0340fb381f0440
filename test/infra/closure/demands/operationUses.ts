import { TenantId } from '@kring/domain'
import { fileKey, keptKey, ofDossier, ofTenant } from '@kring/functions/files/storage'
import type { OperationAccess } from '@kring/infra/operations'
import * as z from 'zod'
import { account } from '../../../support/gate/cloud.ts'
import type { Demand } from '../evaluate.ts'
import { functionsOf } from './deployedFunctions.ts'
import { usesOfLedger } from './ledger.ts'
import { commandsIn } from './sdkCommands.ts'
import { tagValues } from './tagValues.ts'
import { ofType, resourceAt, throughKey, type World } from './world.ts'

type User = { readonly world: World; readonly role: string; readonly name: string }
type Needs = (user: User) => readonly Demand[]
/** The modules by which a role does something, and what each command that they send must be allowed. */
type Use = { readonly modules: readonly string[]; readonly needs: Readonly<Record<string, Needs>> }

/**
 * What an operator's command does beside the keys of the table that it is given, by the commands of AWS's SDK that its modules
 * send: one that nobody has said anything of fails, and so does one that is not sent any more.
 */
export function usesOf(user: User, may: OperationAccess): readonly Demand[] {
  return [
    ...(may.redrives ? [...demandsOf(user, redriving), ...tableKey(user)] : []),
    ...(may.copies ? [...demandsOf(user, copying), ...tableKey(user)] : []),
    ...(may.erases ? demandsOf(user, erasingFiles) : []),
    ...(may.erases && !may.restores
      ? demandsOf(user, { ...erasures, needs: { ...erasures.needs, ...addingOnly } })
      : []),
    ...(may.restores ? [...demandsOf(user, { ...erasures, needs: { ...erasures.needs, PutObject: none } })] : []),
    ...(may.restores ? [closing, restoring, restoredItems].flatMap(use => demandsOf(user, use)) : []),
  ]
}

function demandsOf(user: User, { modules, needs }: Use): readonly Demand[] {
  const sent = [...new Set(modules.flatMap(commandsIn))]
  const unsent = Object.keys(needs).filter(command => !sent.includes(command))
  if (unsent.length > 0) throw new Error(`${modules.join(', ')} do not send ${unsent.join(', ')}`)
  return sent.flatMap(command => {
    const needed = needs[command]
    if (needed === undefined)
      throw new Error(`what must ${user.name} be allowed for ${command}? ${import.meta.filename}`)
    return needed(user)
  })
}

const none: Needs = () => []
const on =
  (action: string, resources: (world: World) => readonly string[], context: Demand['context'] = {}): Needs =>
  ({ world, role, name }) =>
    resources(world).map(resource => ({ who: { role }, action, resource, context, why: `${name}: ${action}` }))

const tableIn = (world: World) => {
  const [table] = ofType(world, 'AWS::DynamoDB::GlobalTable')
  if (table === undefined) throw new Error('no table')
  return table
}
const bucketIn = (world: World, id: string) => {
  const bucket = ofType(world, 'AWS::S3::Bucket').find(one => one.id.startsWith(id))
  if (bucket === undefined) throw new Error(`no bucket ${id}`)
  return bucket
}
const table = (world: World): readonly string[] => [world.cloud.arnOf(tableIn(world))]
const anything = (): readonly string[] => ['*']
const tableKey: Needs = ({ world, role, name }) =>
  throughKey(world, tableIn(world), { who: { role }, why: name, by: 'dynamodb', actions: ['kms:Decrypt'] })

const mapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
})
/** The two readers of the stream, and where what they could not work lies. */
const readers = (world: World) =>
  ofType(world, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const parsed = mapping.safeParse(properties)
    if (!parsed.success || !parsed.data.EventSourceArn.endsWith('/StreamArn')) return []
    const { FunctionName, EventSourceArn, DestinationConfig } = parsed.data
    const reader = functionsOf(world).find(({ resource }) => world.cloud.arnOf(resource).endsWith(FunctionName))
    if (reader === undefined) throw new Error(`no function ${FunctionName}`)
    const queue = resourceAt(world, 'AWS::SQS::Queue', DestinationConfig.OnFailure.Destination)
    return [{ function: world.cloud.arnOf(reader.resource), queue: world.cloud.arnOf(queue), stream: EventSourceArn }]
  })
const failed = (world: World): readonly string[] => readers(world).map(({ queue }) => queue)
const stream = (world: World): readonly string[] => [...new Set(readers(world).map(one => one.stream))]
const reading = (world: World): readonly string[] => readers(world).map(one => one.function)

const redriving: Use = {
  modules: ['functions/operations/cloud/redrivePositions.ts'],
  needs: {
    ReceiveMessage: on('sqs:ReceiveMessage', failed),
    DeleteMessage: on('sqs:DeleteMessage', failed),
    Invoke: on('lambda:InvokeFunction', reading),
    GetShardIterator: on('dynamodb:GetShardIterator', stream),
    GetRecords: on('dynamodb:GetRecords', stream),
  },
}

/** `BatchWrite` and the writes of the mark are those of an import, which a stage has not. */
const copying: Use = {
  modules: ['functions/data/copies/wholeTable.ts', 'functions/operations/cloud/keptFiles.ts'],
  needs: {
    Scan: ({ world, role, name }) =>
      // And whether an import is under way is read from the table.
      ['dynamodb:Scan', 'dynamodb:GetItem'].flatMap(action => on(action, table)({ world, role, name })),
    BatchWrite: none,
    ListObjectsV2: on('s3:ListBucket', world => [world.cloud.arnOf(bucketIn(world, 'Files5'))], {
      's3:prefix': 'kept/',
    }),
  },
}

const id = '0123456789abcdef0123456789abcdef'
const tenant = TenantId.parse(tagValues.tenant)
const files = (world: World): readonly string[] => {
  const at = world.cloud.arnOf(bucketIn(world, 'Files5'))
  const uploads = (['incoming', 'checked'] as const).map(stage => fileKey(stage, ofTenant(tenant), id))
  return [...uploads, keptKey(ofDossier(tenant, tagValues.dossier), id)].map(key => `${at}/${key}`)
}

const erasingFiles: Use = {
  modules: ['functions/erasure/deleteVersions.ts'],
  needs: {
    ListObjectVersions: on('s3:ListBucketVersions', world => [world.cloud.arnOf(bucketIn(world, 'Files5'))]),
    // AWS: with the id of a version it is another right than without.
    DeleteObject: on('s3:DeleteObjectVersion', files),
  },
}

const inErasures =
  (...use: ('put' | 'list-versions')[]): Needs =>
  ({ world, role, name }) =>
    usesOfLedger(world, { role, name, bucket: bucketIn(world, 'Ledger') }, { erasures: use })

/** Who erases adds to the list; who restores reads it, and adds nothing (functions/erasure/replay.ts). */
const erasures: Use = {
  modules: ['functions/erasure/bucketErasures.ts'],
  needs: { PutObject: inErasures('put'), ListObjectVersions: inErasures('list-versions'), GetObject: none },
}
const addingOnly = { ListObjectVersions: none }

const answering = (world: World): readonly string[] =>
  functionsOf(world).flatMap(({ resource }) =>
    resource.stack === 'api' && resource.id.startsWith('Handler') ? [world.cloud.arnOf(resource)] : [],
  )
const versions = (world: World): readonly string[] => answering(world).map(arn => `${arn}:7`)
const rules = ({ region }: World): readonly string[] => [
  `arn:aws:events:${region}:${account}:rule/kring-test-schedule-1`,
]

const closing: Use = {
  modules: ['functions/operations/restore/cloud/closing.ts'],
  needs: {
    PutFunctionConcurrency: on('lambda:PutFunctionConcurrency', answering),
    // AWS: of a version, which is asked for by its name.
    GetFunctionConfiguration: on('lambda:GetFunctionConfiguration', versions),
    GetAlias: on('lambda:GetAlias', answering),
    ListEventSourceMappings: on('lambda:ListEventSourceMappings', anything),
    UpdateEventSourceMapping: user =>
      reading(user.world).flatMap(reader =>
        on('lambda:UpdateEventSourceMapping', anything, { 'lambda:FunctionArn': reader })(user),
      ),
    ListRules: on('events:ListRules', anything),
    DisableRule: on('events:DisableRule', rules),
    EnableRule: on('events:EnableRule', rules),
  },
}

const target = ({ region }: World): readonly string[] => [
  `arn:aws:dynamodb:${region}:${account}:table/kring-test-restored-20260617080000`,
]
const both = (world: World): readonly string[] => [...table(world), ...target(world)]

const restoring: Use = {
  modules: ['functions/operations/restore/cloud/restoredTable.ts'],
  needs: {
    // AWS: on the table and on the one that it becomes, where its items are written by these rights; with a key of ours it is
    // used and granted to DynamoDB. docs.aws.amazon.com/amazondynamodb/latest/developerguide/pointintimerecovery_beforeyoubegin.html
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
    RestoreTableToPointInTime: user => [
      ...on('dynamodb:RestoreTableToPointInTime', both)(user),
      ...['Scan', 'Query', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].flatMap(action =>
        on(`dynamodb:${action}`, target)(user),
      ),
      ...throughKey(user.world, tableIn(user.world), {
        ...{ who: { role: user.role }, why: user.name, by: 'dynamodb' },
        actions: [
          ...['Decrypt', 'DescribeKey', 'CreateGrant', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
        ].map(action => `kms:${action}`),
      }),
    ],
    // Also of the table that is in use: whether it was restored.
    DescribeTable: on('dynamodb:DescribeTable', both),
    ListTagsOfResource: on('dynamodb:ListTagsOfResource', both),
    TagResource: on('dynamodb:TagResource', target),
    UpdateTable: on('dynamodb:UpdateTable', target),
    UpdateContinuousBackups: on('dynamodb:UpdateContinuousBackups', target),
    DescribeTimeToLive: on('dynamodb:DescribeTimeToLive', target),
    UpdateTimeToLive: on('dynamodb:UpdateTimeToLive', target),
  },
}

const indexes = (world: World): readonly string[] => target(world).map(arn => `${arn}/index/TenantIndex`)
const transaction = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map(action => `dynamodb:${action}`)

/** What is repaired, erased again and checked in the restored table goes by the one module that knows DynamoDB. */
const restoredItems: Use = {
  modules: ['functions/data/calls.ts'],
  needs: {
    GetItem: on('dynamodb:GetItem', target),
    Query: on('dynamodb:Query', world => [...target(world), ...indexes(world)]),
    PutItem: on('dynamodb:PutItem', target),
    UpdateItem: on('dynamodb:UpdateItem', target),
    DeleteItem: on('dynamodb:DeleteItem', target),
    // AWS: each item of a transaction takes the right of what is done with it.
    TransactWriteItems: user => transaction.flatMap(action => on(action, target)(user)),
  },
}
