import type { StreamFilter } from '@kring/functions/stream/filters'
import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Handler } from './handler.ts'
import type { Store } from './store.ts'
import { throughTheTable } from './storeAccess.ts'

export type EventOutboxProps = {
  readonly store: Store
  readonly handler: Handler
  /** The records that the handler gets. */
  readonly filter: StreamFilter
  /** How long records are gathered before a batch is handed over, when it is not full. */
  readonly window: Duration
}

/**
 * Connects the table's stream to one of its two readers. AWS: no more than two may read a shard at once, so nothing else
 * reads it. docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 * Records that keep failing go to the dead-letter queue.
 */
export class EventOutbox extends Construct {
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { store, handler, filter, window }: EventOutboxProps) {
    super(scope, id)
    const stream = store.table.tableStreamArn
    if (stream === undefined) throw new Error('The table has no stream')

    // AWS: the queue receives the record's position in the stream, not the record, so a redrive must happen within the
    // stream's 24 hours; after that, read the event from the table.
    // docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })

    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: handler.function,
      eventSourceArn: stream,
      // AWS: LATEST can miss events while the mapping is being created.
      // docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: window,
      filters: filter.map(pattern => ({ pattern: JSON.stringify(pattern) })),
      // Records of one partition key stay in order. Raise it only when the iterator age requires it.
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(this.deadLetters),
    })
    this.allowReading(stream, handler, store)
    // AWS: creating the mapping fails while the role cannot read the stream.
    mapping.node.addDependency(handler.role)
  }

  private allowReading(stream: string, { role }: Handler, store: Store): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Stream',
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [stream],
      }),
    )
    // AWS: ListStreams has no resource-level permissions.
    // docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
    role.addToPrincipalPolicy(
      new PolicyStatement({ sid: 'Streams', actions: ['dynamodb:ListStreams'], resources: ['*'] }),
    )
    // AWS: a stream is encrypted with its table's key, and Lambda polls it as the function's role.
    // docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
    role.addToPrincipalPolicy(throughTheTable(store))
  }
}
