import { tableDefinition } from '@kring/functions/data/table'
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const indexes: GlobalSecondaryIndexPropsV2[] = tableDefinition.indexes.map(index => ({
  indexName: index.name,
  partitionKey: text(index.partitionKey),
  sortKey: text(index.sortKey),
  projectionType: ProjectionType.INCLUDE,
  nonKeyAttributes: [...index.projection],
}))

/** The one table, exactly as functions/data defines it, and the key it is encrypted with. */
export class Store extends Construct {
  readonly key: Key
  readonly table: TableV2

  constructor(scope: Construct, id: string) {
    super(scope, id)

    // AWS: only with a key of our own can we see (CloudTrail) and end (disable) every use of the data.
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
    this.key = new Key(this, 'Key', {
      description: 'Kring: everything that is kept about people',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })

    // AWS: without a wish for a name, a replacement can be made next to the table it replaces, and restored into.
    // docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      globalSecondaryIndexes: indexes,
      timeToLiveAttribute: tableDefinition.timeToLive,
      dynamoStream: StreamViewType[tableDefinition.stream],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      // AWS: 35 days is the longest that point-in-time recovery reaches back.
      // docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      // Contributor insights stay off: they would show partition keys, which hold subjects and dossier ids.
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
