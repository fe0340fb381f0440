import type { DynamoDBRecord } from 'aws-lambda'

type Changed = NonNullable<DynamoDBRecord['dynamodb']>

/** A record as DynamoDB Streams sends it: attribute values and binary as Lambda passes them on. */
export type WireRecord = Pick<DynamoDBRecord, 'eventID' | 'eventName' | 'eventVersion'> & {
  readonly dynamodb?: Changed | undefined
  readonly userIdentity?: { readonly Type?: string; readonly PrincipalId?: string } | undefined
}

/** Converts a record of the Streams API to the shape Lambda passes to a function. */
export function toLambdaRecord(record: WireRecord, streamArn: string, region: string): DynamoDBRecord {
  const { userIdentity, dynamodb: { ApproximateCreationDateTime: at, ...changed } = {}, ...named } = record
  return {
    eventVersion: '1.1',
    ...named,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    ...(userIdentity === undefined
      ? {}
      : { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
    dynamodb: {
      StreamViewType: 'NEW_IMAGE',
      ...(at === undefined ? {} : { ApproximateCreationDateTime: Math.floor(at) }),
      ...changed,
    },
  }
}
