import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { DisableRuleCommand, EnableRuleCommand, EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge'
import {
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda'
import type { Places } from '@kring/functions/operations/cloud/places'
import { openRestored, restoreStage, type StageRestore } from '@kring/functions/operations/restore/cloud/restoreStage'
import { beforeEach, describe, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const at = '2026-06-17T08:00:00Z'
const target = 'kring-test-restored-20260617080000'
const reader = { function: 'reader', deadLetters: 'https://sqs.example/reader' }
const places: Places = {
  table: 'kring-data',
  stream: 'arn:aws:dynamodb:eu-central-1:111122223333:table/kring-data/stream/1',
  key: 'arn:aws:kms:eu-central-1:111122223333:key/1',
  secret: 'secret',
  files: 'files',
  ledger: 'ledger',
  userPool: 'pool',
  readers: { stream: reader, seal: reader },
  answering: [{ function: 'api', atOnce: 200 }],
}

const [tables, functions, rules] = [
  mockClient(DynamoDBClient),
  mockClient(LambdaClient),
  mockClient(EventBridgeClient),
] as const

/** A stage in the mocks: what the calls change, the next calls see. */
let cloud: {
  restored?: { of: string; at: Date; stream: boolean; isProtected: boolean; looks: number; tags: string[] }
  mappings: Map<string, boolean>
  rules: Map<string, boolean>
  concurrency: number
  tableInUse: string
  /** The table of the version that a tenth of the requests is tried with. */
  canary?: string
}
let calls: string[]
/** The name of the call that fails once, as when the machine of the operator loses its connection. */
let failing: string | undefined
/** What the table of before says of what was withdrawn. */
let old: Awaited<ReturnType<StageRestore['withdraw']>>

beforeEach(() => {
  cloud = {
    mappings: new Map([
      ['effects', true],
      ['seal', true],
    ]),
    rules: new Map([
      ['kring-test-due', true],
      ['kring-test-verify', true],
    ]),
    concurrency: 200,
    tableInUse: places.table,
  }
  calls = []
  failing = undefined
  old = { taken: [], mails: 0 }
  for (const mock of [tables, functions, rules]) mock.reset()
  const on = (name: string): void => {
    calls.push(name)
    if (failing !== name) return
    failing = undefined
    throw new Error('connection lost')
  }
  functions.on(PutFunctionConcurrencyCommand).callsFake(({ ReservedConcurrentExecutions }) => {
    on(`concurrency ${ReservedConcurrentExecutions}`)
    cloud.concurrency = ReservedConcurrentExecutions
    return {}
  })
  functions.on(ListEventSourceMappingsCommand).callsFake(() => ({
    EventSourceMappings: [...cloud.mappings].map(([UUID, isOn]) => ({ UUID, State: isOn ? 'Enabled' : 'Disabled' })),
  }))
  functions.on(UpdateEventSourceMappingCommand).callsFake(({ UUID, Enabled }) => {
    on(`mapping ${UUID} ${Enabled}`)
    cloud.mappings.set(UUID, Enabled)
    return {}
  })
  functions.on(GetAliasCommand).callsFake(() => ({
    FunctionVersion: '7',
    RoutingConfig: { AdditionalVersionWeights: cloud.canary === undefined ? {} : { '8': 0.1 } },
  }))
  functions.on(GetFunctionConfigurationCommand).callsFake(({ Qualifier }) => ({
    Environment: { Variables: { KRING_TABLE: Qualifier === '8' ? cloud.canary : cloud.tableInUse } },
  }))
  rules.on(ListRulesCommand).callsFake(() => ({ Rules: [...cloud.rules.keys()].map(Name => ({ Name })) }))
  const setRule =
    (isOn: boolean) =>
    ({ Name }: { Name: string }) => {
      on(`rule ${Name} ${isOn}`)
      cloud.rules.set(Name, isOn)
      return {}
    }
  rules.on(DisableRuleCommand).callsFake(setRule(false))
  rules.on(EnableRuleCommand).callsFake(setRule(true))
  tables.on(DescribeTableCommand).callsFake(() => {
    const { restored } = cloud
    if (restored === undefined) throw new ResourceNotFoundException({ message: '', $metadata: {} })
    restored.looks += 1
    return {
      Table: {
        TableArn: `arn:aws:dynamodb:eu-central-1:111122223333:table/${target}`,
        TableStatus: restored.looks < 3 ? 'CREATING' : 'ACTIVE',
        RestoreSummary: {
          SourceTableArn: `arn:aws:dynamodb:eu-central-1:111122223333:table/${restored.of}`,
          RestoreDateTime: restored.at,
        },
        DeletionProtectionEnabled: restored.isProtected,
        ...(restored.stream ? { StreamSpecification: { StreamEnabled: true }, LatestStreamArn: 'arn:new' } : {}),
      },
    }
  })
  tables.on(RestoreTableToPointInTimeCommand).callsFake(({ RestoreDateTime, SourceTableName }) => {
    on('restore')
    cloud.restored = { of: SourceTableName, at: RestoreDateTime, stream: false, isProtected: false, looks: 0, tags: [] }
    return {}
  })
  tables.on(UpdateContinuousBackupsCommand).callsFake(() => {
    on('recovery')
    return {}
  })
  tables.on(DescribeTimeToLiveCommand).resolves({ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } })
  tables.on(UpdateTimeToLiveCommand).callsFake(() => {
    on('time to live')
    return {}
  })
  tables.on(UpdateTableCommand).callsFake(({ StreamSpecification }) => {
    on(StreamSpecification === undefined ? 'protection' : 'stream')
    if (cloud.restored !== undefined && StreamSpecification !== undefined) cloud.restored.stream = true
    else if (cloud.restored !== undefined) cloud.restored.isProtected = true
    return {}
  })
  tables.on(TagResourceCommand).callsFake(({ Tags }) => {
    on(Tags[0].Key === 'kring:settled' ? 'settled' : 'rights')
    cloud.restored?.tags.push(Tags[0].Key)
    return {}
  })
  tables
    .on(ListTagsOfResourceCommand)
    .callsFake(() => ({ Tags: (cloud.restored?.tags ?? []).map(Key => ({ Key, Value: at })) }))
})

const region = 'eu-central-1'
const restore = (fits = true): StageRestore => ({
  stage: 'test',
  places,
  clients: {
    tables: new DynamoDBClient({ region }),
    functions: new LambdaClient({ region }),
    rules: new EventBridgeClient({ region }),
  },
  settle: async (table, { beginStream }) => {
    calls.push(`repair ${table}`)
    await beginStream()
    calls.push('erase again, verify, reconcile')
    return fits
  },
  withdraw: async (table, { before }) => {
    calls.push(`withdraw in ${table} as in ${before}`)
    return old
  },
  listRights: async () => {
    calls.push('every right named')
    return 3
  },
  now: () => '2026-06-18T08:00:00.000Z',
  pause: async () => {},
  say: () => {},
})

/** In this order: nothing is repaired while something is written, and the stream begins behind the repair. */
const whole = [
  'concurrency 0',
  'mapping effects false',
  'mapping seal false',
  'rule kring-test-due false',
  'rule kring-test-verify false',
  'restore',
  'recovery',
  'time to live',
  'protection',
  `repair ${target}`,
  'stream',
  'erase again, verify, reconcile',
  'settled',
]

describe('a stage that goes back to a moment', () => {
  it('is closed, restored, repaired and checked in this order, and stays closed', async () => {
    expect(await restoreStage(restore(), at)).toBe(0)
    expect(calls).toEqual(whole)
    expect(cloud.concurrency).toBe(0)
    expect([...cloud.rules.values(), ...cloud.mappings.values()]).toEqual([false, false, false, false])
  })

  it.each(whole.filter(call => !/^(repair|erase)/.test(call)))(
    'goes on after "%s" failed, and restores once',
    async call => {
      failing = call
      await expect(restoreStage(restore(), at)).rejects.toThrow('connection lost')
      expect(await restoreStage(restore(), at)).toBe(0)
      const restores = calls.filter(one => one === 'restore').length
      expect(restores).toBe(call === 'restore' ? 2 : 1)
      expect(calls.at(-1)).toBe('settled')
      expect(cloud.restored?.stream).toBe(true)
    },
  )

  it('is not settled, and not opened, when something does not fit', async () => {
    expect(await restoreStage(restore(false), at)).toBe(1)
    expect(calls).not.toContain('settled')
    cloud.tableInUse = target
    await expect(openRestored(restore())).rejects.toMatchObject({ code: 'restore-not-open' })
    expect(cloud.concurrency).toBe(0)
  })

  it('is not opened while its functions work with the table of before', async () => {
    await restoreStage(restore(), at)
    cloud.restored?.tags.splice(0)
    await expect(openRestored(restore())).rejects.toMatchObject({ code: 'restore-not-open' })
  })

  it('is not opened while a release that is tried on some requests works with the table of before', async () => {
    await restoreStage(restore(), at)
    cloud.tableInUse = target
    cloud.canary = places.table
    await expect(openRestored(restore())).rejects.toMatchObject({ code: 'restore-not-open' })
  })

  it('is opened with its clock and as many requests at once as before', async () => {
    await restoreStage(restore(), at)
    cloud.tableInUse = target
    calls = []
    expect(await openRestored(restore())).toBe(0)
    const opened = ['rule kring-test-due true', 'rule kring-test-verify true', 'concurrency 200']
    const withdrawing = `withdraw in ${target} as in ${places.table}`
    expect(calls).toEqual([withdrawing, 'rights', ...opened])
    // Once open, the table of before is behind: nothing that was given since is withdrawn.
    calls = []
    expect(await openRestored(restore())).toBe(0)
    expect(calls).toEqual(opened)
  })

  it.each(['unreadable', 'no-admin'] as const)(
    'stays closed when the table of before is %s, until somebody saw every right',
    async why => {
      old = why
      await restoreStage(restore(), at)
      cloud.tableInUse = target
      calls = []
      expect(await openRestored(restore())).toBe(1)
      expect(calls.at(-1)).toBe('every right named')
      expect(cloud.concurrency).toBe(0)
      expect(await openRestored(restore(), true)).toBe(0)
      expect(cloud.concurrency).toBe(200)
    },
  )

  it('does not touch a table of that name that is of something else', async () => {
    cloud.restored = { of: 'other', at: new Date(at), stream: false, isProtected: false, looks: 9, tags: [] }
    await expect(restoreStage(restore(), at)).rejects.toMatchObject({ code: 'restore-refused' })
    expect(calls).not.toContain('protection')
  })

  it('does not go to a moment that is not over', async () => {
    await expect(restoreStage(restore(), '2026-06-19T08:00:00Z')).rejects.toMatchObject({ code: 'words-wrong' })
    expect(calls).toEqual([])
  })
})
