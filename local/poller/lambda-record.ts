import type { _Record, AttributeValue as StreamValue } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

/** Converts a record of the Streams API to the shape Lambda passes to a function. */
export function toLambdaRecord(record: _Record, streamArn: string, region: string): DynamoDBRecord {
  const { eventID, eventName, eventVersion, dynamodb, userIdentity } = record
  const at = dynamodb?.ApproximateCreationDateTime
  return {
    ...(eventID === undefined ? {} : { eventID }),
    ...(eventName === undefined ? {} : { eventName }),
    eventVersion: eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    ...(userIdentity === undefined
      ? {}
      : { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
    dynamodb: {
      ...(at === undefined ? {} : { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }),
      ...(dynamodb?.Keys === undefined ? {} : { Keys: toLambdaItem(dynamodb.Keys) }),
      ...(dynamodb?.NewImage === undefined ? {} : { NewImage: toLambdaItem(dynamodb.NewImage) }),
      ...(dynamodb?.OldImage === undefined ? {} : { OldImage: toLambdaItem(dynamodb.OldImage) }),
      ...(dynamodb?.SequenceNumber === undefined ? {} : { SequenceNumber: dynamodb.SequenceNumber }),
      ...(dynamodb?.SizeBytes === undefined ? {} : { SizeBytes: dynamodb.SizeBytes }),
      StreamViewType: dynamodb?.StreamViewType ?? 'NEW_IMAGE',
    },
  }
}

function toLambdaItem(item: Record<string, StreamValue>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toLambdaValue(value)]))
}

/** The same value, except that Lambda gets binary as base64 text. */
function toLambdaValue(value: StreamValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  if (value.NULL !== undefined) return { NULL: value.NULL }
  if (value.L !== undefined) return { L: value.L.map(toLambdaValue) }
  if (value.M !== undefined) return { M: toLambdaItem(value.M) }
  if (value.SS !== undefined) return { SS: value.SS }
  if (value.NS !== undefined) return { NS: value.NS }
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') }
  if (value.BS !== undefined) return { BS: value.BS.map(bytes => Buffer.from(bytes).toString('base64')) }
  return { NULL: true }
}
