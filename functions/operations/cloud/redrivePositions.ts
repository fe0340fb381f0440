import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/**
 * What Lambda sends on failure of a stream's batch: where it lies in the stream, not what it holds. AWS: the records are
 * there for 24 hours. docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
const Position = z.object({
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.int().min(1),
    streamArn: z.string(),
  }),
})
type Batch = z.infer<typeof Position>['DDBStreamBatchInfo']

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

export type Clients = {
  readonly queues: Pick<SQSClient, 'send'>
  readonly streams: Pick<DynamoDBStreamsClient, 'send'>
  readonly functions: Pick<LambdaClient, 'send'>
}
export type FailedReader = { readonly function: string; readonly deadLetters: string }

export type Redriven = {
  readonly done: number
  readonly left: number
  /** Batches that the stream holds no longer: what they were about is read from the table (`verify`, `reconcile`). */
  readonly tooOld: number
}

/** Seconds in which no other redrive gets a position that is worked. */
const hiddenFor = 300

/**
 * Reads what failed at its position in the stream and gives it to its reader again; of a batch that is worked the position is
 * removed. Working a record again changes nothing, so a redrive may be repeated.
 */
export async function redrivePositions(
  { queues, streams, functions }: Clients,
  reader: FailedReader,
): Promise<Redriven> {
  let [done, left, tooOld] = [0, 0, 0]
  const seen = new Set<string>()
  for (;;) {
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({
        QueueUrl: reader.deadLetters,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hiddenFor,
      }),
    )
    const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId))
    if (fresh.length === 0) return { done, left, tooOld }
    for (const { MessageId = '', Body = '', ReceiptHandle } of fresh) {
      seen.add(MessageId)
      const position = Position.safeParse(jsonOf(Body))
      const outcome = position.success ? await again(position.data.DDBStreamBatchInfo) : 'left'
      if (outcome === 'done') done += 1
      if (outcome === 'left') left += 1
      if (outcome === 'too-old') tooOld += 1
      if (outcome === 'done')
        await queues.send(new DeleteMessageCommand({ QueueUrl: reader.deadLetters, ReceiptHandle }))
    }
  }

  async function again(batch: Batch): Promise<'done' | 'left' | 'too-old'> {
    const records = await recordsAt(streams, batch)
    if (records === 'too-old') return 'too-old'
    // AWS: an answer and a request have at most 6 MB; a batch of a hundred records is far below.
    const answer = await functions.send(
      new InvokeCommand({
        FunctionName: reader.function,
        InvocationType: 'RequestResponse',
        Payload: JSON.stringify({ Records: records }),
      }),
    )
    const text = answer.Payload === undefined ? '' : Buffer.from(answer.Payload).toString('utf8')
    const said = Answer.safeParse(jsonOf(text))
    const isDone = answer.FunctionError === undefined && said.success && said.data.batchItemFailures.length === 0
    return isDone ? 'done' : 'left'
  }
}

/** The records of a batch, as Lambda gives them to its function. */
async function recordsAt(
  streams: Clients['streams'],
  { streamArn, shardId, startSequenceNumber, endSequenceNumber }: Batch,
): Promise<readonly unknown[] | 'too-old'> {
  try {
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        SequenceNumber: startSequenceNumber,
      }),
    )
    const records: unknown[] = []
    let iterator = ShardIterator
    while (iterator !== undefined) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }))
      for (const record of page.Records ?? []) {
        const sequence = record.dynamodb?.SequenceNumber ?? ''
        if (BigInt(sequence || 0) > BigInt(endSequenceNumber)) return records
        records.push(asLambdaGives(record, streamArn))
        if (sequence === endSequenceNumber) return records
      }
      iterator = (page.Records ?? []).length === 0 ? undefined : page.NextShardIterator
    }
    return records.length === 0 ? 'too-old' : records
  } catch (error) {
    const isGone =
      error instanceof TrimmedDataAccessException ||
      error instanceof ResourceNotFoundException ||
      error instanceof ExpiredIteratorException
    if (isGone) return 'too-old'
    throw error
  }
}

/** Lambda gives bytes as base64 text, moments as seconds, and who deleted an item in other letters than the stream. */
const asLambdaGives = ({ userIdentity, ...record }: StreamRecord, eventSourceARN: string): unknown =>
  JSON.parse(
    JSON.stringify({ ...record, ...identityOf(userIdentity), eventSourceARN }, (name, value: unknown) => {
      if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
      const isMoment = name === 'ApproximateCreationDateTime' && typeof value === 'string'
      return isMoment ? Math.floor(Date.parse(value) / 1000) : value
    }),
  )

const identityOf = (identity: StreamRecord['userIdentity']) =>
  identity === undefined ? {} : { userIdentity: { type: identity.Type, principalId: identity.PrincipalId } }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
