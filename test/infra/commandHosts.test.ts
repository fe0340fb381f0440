import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { assumeCommandRole } from '@kring/functions/operations/cloud/assume'
import { readPlaces } from '@kring/functions/operations/cloud/places'
import { redrivePositions } from '@kring/functions/operations/cloud/redrivePositions'
import { commands } from '@kring/functions/operations/commands/index'
import { run } from '@kring/functions/operations/run'
import { operations } from '@kring/infra/operations'
import { beforeEach, describe, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const region = 'eu-central-1'
const [sts, ssm, queues, streams, functions] = [
  mockClient(STSClient),
  mockClient(SSMClient),
  mockClient(SQSClient),
  mockClient(DynamoDBStreamsClient),
  mockClient(LambdaClient),
] as const
beforeEach(() => {
  for (const mock of [sts, ssm, queues, streams, functions]) mock.reset()
})

it('every command that a stage has, has a role there, and no role is of another command', () => {
  // An export is put back into a stage by restore, from its own copies.
  const ofStages = commands.map(({ name }) => name).filter(name => name !== 'import')
  expect(Object.keys(operations).toSorted()).toEqual(ofStages.toSorted())
})

describe('the role of a command', () => {
  const stage = { name: 'test', account: '111122223333' }
  const client = () => new STSClient({ region })

  it('is assumed by its name', async () => {
    sts.on(GetCallerIdentityCommand).resolves({ Account: stage.account })
    sts
      .on(AssumeRoleCommand, { RoleArn: 'arn:aws:iam::111122223333:role/kring-test-verify' })
      .resolves({ Credentials: { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: new Date(0) } })
    expect(await assumeCommandRole(stage, 'verify', client())).toMatchObject({ accessKeyId: 'a', sessionToken: 'c' })
  })

  it('is not asked for with credentials of another account', async () => {
    sts.on(GetCallerIdentityCommand).resolves({ Account: '999999999999' })
    await expect(assumeCommandRole(stage, 'verify', client())).rejects.toMatchObject({ code: 'account-differs' })
    expect(sts.commandCalls(AssumeRoleCommand)).toHaveLength(0)
  })

  it('is refused to whom the account does not let, and without credentials', async () => {
    sts.on(GetCallerIdentityCommand).resolves({ Account: stage.account })
    sts.on(AssumeRoleCommand).rejects(new Error('AccessDenied'))
    await expect(assumeCommandRole(stage, 'erase', client())).rejects.toMatchObject({ code: 'role-refused' })
    sts.on(GetCallerIdentityCommand).rejects(new Error('ExpiredToken'))
    await expect(assumeCommandRole(stage, 'erase', client())).rejects.toMatchObject({ code: 'role-refused' })
  })

  it('finds nothing at a stage that is not deployed, or by another version', async () => {
    ssm.on(GetParameterCommand).rejects(new Error('ParameterNotFound'))
    const places = () => readPlaces('test', new SSMClient({ region }))
    await expect(places()).rejects.toMatchObject({ code: 'host-unknown' })
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '{"table":"kring"}' } })
    await expect(places()).rejects.toMatchObject({ code: 'host-unknown' })
  })
})

describe('words', () => {
  const lines: string[] = []
  const spoken = (...args: string[]) => {
    lines.splice(0)
    return run(args, {
      commands,
      open: async () => {
        throw new Error('nothing is opened for words that are wrong')
      },
      say: line => void lines.push(line),
      complain: line => void lines.push(line),
    })
  }

  it.each<[string, string[]]>([
    ['command-unknown', ['verfy']],
    ['words-wrong', ['verify', 'all']],
    ['words-wrong', ['verify', '--all']],
    ['words-wrong', ['admin', 'no-address', '--name', 'An']],
    ['words-wrong', ['admin', 'an@kring.example']],
    ['words-wrong', ['invite', 'an@kring.example']],
    ['words-wrong', ['export']],
    ['words-wrong', ['restore', '--host', 'test', '--at', 'yesterday']],
    ['words-wrong', ['funder', 'not an id', '--name', 'Fonds']],
  ])('are refused with %s: %s', async (code, args) => {
    expect(await spoken(...args)).toBe(2)
    expect(lines.join('\n')).toMatch(new RegExp(`^kring: ${code}: `))
  })

  it('are explained for every command', async () => {
    for (const { name, summary } of commands) {
      expect(await spoken(name, '--help')).toBe(0)
      expect(lines[0]).toBe(summary)
      expect(lines.length).toBeGreaterThan(1)
    }
  })
})

describe('what the readers of the stream could not work', () => {
  const reader = { function: 'stream', deadLetters: 'https://sqs.example/q' }
  const position = (id: string, startSequenceNumber: string, endSequenceNumber: string) => ({
    MessageId: id,
    ReceiptHandle: id,
    Body: JSON.stringify({
      DDBStreamBatchInfo: {
        shardId: 'shard-1',
        startSequenceNumber,
        endSequenceNumber,
        batchSize: 2,
        streamArn: 'arn:stream',
        approximateArrivalOfFirstRecord: '2026-06-17T08:00:00Z',
      },
    }),
  })
  const record = (SequenceNumber: string) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      SequenceNumber,
      ApproximateCreationDateTime: new Date('2026-06-17T08:00:00Z'),
      NewImage: { pk: { S: 'T#linde#R#1' }, private: { B: new Uint8Array([1, 2]) } },
    },
    userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
  })
  const redriven = () =>
    redrivePositions(
      {
        queues: new SQSClient({ region }),
        streams: new DynamoDBStreamsClient({ region }),
        functions: new LambdaClient({ region }),
      },
      reader,
    )
  const answer = (failures: readonly string[]) => ({
    Payload: payloadOf(JSON.stringify({ batchItemFailures: failures.map(itemIdentifier => ({ itemIdentifier })) })),
  })

  it('is read at its position, given to the reader as Lambda gives it, and then removed', async () => {
    queues
      .on(ReceiveMessageCommand)
      .resolvesOnce({ Messages: [position('m1', '11', '12')] })
      .resolves({})
    streams.on(GetShardIteratorCommand).resolves({ ShardIterator: 'here' })
    streams.on(GetRecordsCommand).resolves({ Records: [record('11'), record('12'), record('13')] })
    functions.on(InvokeCommand).resolves(answer([]))
    expect(await redriven()).toEqual({ done: 1, left: 0, tooOld: 0 })
    expect(streams.commandCalls(GetShardIteratorCommand)[0]?.args[0].input).toEqual({
      StreamArn: 'arn:stream',
      ShardId: 'shard-1',
      ShardIteratorType: 'AT_SEQUENCE_NUMBER',
      SequenceNumber: '11',
    })
    const { Records } = JSON.parse(String(functions.commandCalls(InvokeCommand)[0]?.args[0].input.Payload))
    expect(Records.map((one: ReturnType<typeof record>) => one.dynamodb.SequenceNumber)).toEqual(['11', '12'])
    expect(Records[0]).toMatchObject({
      eventSourceARN: 'arn:stream',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { ApproximateCreationDateTime: 1_781_683_200, NewImage: { private: { B: 'AQI=' } } },
    })
    expect(queues.commandCalls(DeleteMessageCommand)).toHaveLength(1)
  })

  it('stays where it is when it fails again, and when the stream holds it no longer', async () => {
    const both = [position('m1', '11', '11'), position('m2', '1', '1')]
    queues.on(ReceiveMessageCommand).resolvesOnce({ Messages: both }).resolves({})
    streams.on(GetShardIteratorCommand, { SequenceNumber: '11' }).resolves({ ShardIterator: 'here' })
    streams
      .on(GetShardIteratorCommand, { SequenceNumber: '1' })
      .rejects(new TrimmedDataAccessException({ message: '', $metadata: {} }))
    streams.on(GetRecordsCommand).resolves({ Records: [record('11')] })
    functions.on(InvokeCommand).resolves(answer(['11']))
    expect(await redriven()).toEqual({ done: 0, left: 1, tooOld: 1 })
    expect(queues.commandCalls(DeleteMessageCommand)).toHaveLength(0)
  })
})

/** The answer of a function, as the SDK gives it. */
function payloadOf(text: string) {
  return Object.assign(new TextEncoder().encode(text), { transformToString: () => text })
}
