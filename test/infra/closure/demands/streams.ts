import * as z from 'zod'
import type { Demand } from '../evaluate.ts'
import { functionsOf } from './deployedFunctions.ts'
import { ofType, resourceAt, throughKey, type World } from './world.ts'

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
})

/**
 * AWS: whoever polls a stream or a queue is Lambda, with the role of the function; of a table with a key of our own it
 * decrypts the records too. docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
 */
export const mappingDemands = (world: World): readonly Demand[] =>
  ofType(world, 'AWS::Lambda::EventSourceMapping').flatMap(({ stack, id, properties }) => {
    const { EventSourceArn, FunctionName, DestinationConfig } = mappingSchema.parse(properties)
    const role = functionsOf(world).find(one => world.cloud.arnOf(one.resource).endsWith(FunctionName))?.role
    if (role === undefined) throw new Error(`${stack}/${id} calls no function`)
    const who = { role }
    const why = `the poller of ${stack}/${id}`
    const on = (action: string, resource: string): Demand => ({ who, action, resource, context: {}, why })
    const target = DestinationConfig?.OnFailure.Destination
    return [
      ...sourceDemands(world, EventSourceArn, who, why),
      ...(target === undefined ? [] : queueDemands(world, target, who, `${why} gives up`)),
      on('dynamodb:ListStreams', '*'),
    ].filter(({ action }) => action !== 'dynamodb:ListStreams' || EventSourceArn.includes('/StreamArn'))
  })

function sourceDemands(world: World, source: string, who: Demand['who'], why: string): readonly Demand[] {
  const on = (action: string): Demand => ({ who, action, resource: source, context: {}, why })
  if (source.endsWith('/StreamArn')) {
    const table = resourceAt(world, 'AWS::DynamoDB::GlobalTable', source.replace('/StreamArn', ''))
    return [
      ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map(action => on(`dynamodb:${action}`)),
      ...throughKey(world, table, { who, why, by: 'dynamodb', actions: ['kms:Decrypt'] }),
    ]
  }
  const queue = resourceAt(world, 'AWS::SQS::Queue', source)
  return [
    ...['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map(action => on(`sqs:${action}`)),
    ...throughKey(world, queue, { who, why, by: 'sqs', actions: ['kms:Decrypt'] }),
  ]
}

/** Sending to a queue, with its key where it has one. */
export function queueDemands(
  world: World,
  queue: string,
  who: Demand['who'],
  why: string,
  context: Demand['context'] = {},
): readonly Demand[] {
  const resource = resourceAt(world, 'AWS::SQS::Queue', queue)
  const key = throughKey(world, resource, { who, why, by: 'sqs', actions: ['kms:GenerateDataKey', 'kms:Decrypt'] })
  return [{ who, action: 'sqs:SendMessage', resource: world.cloud.arnOf(resource), context, why }, ...key]
}
