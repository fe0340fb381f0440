import { tableDefinition } from '@kring/functions/data/table'
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  type ITableV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Environment } from '../environments.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const indexes: GlobalSecondaryIndexPropsV2[] = tableDefinition.indexes.map(index => ({
  indexName: index.name,
  partitionKey: text(index.partitionKey),
  sortKey: text(index.sortKey),
  projectionType: ProjectionType.INCLUDE,
  nonKeyAttributes: [...index.projection],
}))

/** The table, built from the definition in functions/data, and its encryption key. */
export class Store extends Construct {
  readonly key: Key
  /** The table that the functions work with: the one made here, or one that was restored from it. */
  readonly table: ITableV2
  /** The one made here, when the functions work with one that was restored from it; it is only looked at. */
  readonly before?: ITableV2 | undefined

  constructor(scope: Construct, id: string, { restoredTable }: Pick<Environment, 'restoredTable'>) {
    super(scope, id)

    // AWS: a customer managed key makes every use of the data visible (CloudTrail) and revocable (disable the key).
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
    this.key = new Key(this, 'Key', {
      description: 'Kring: everything that is kept about people',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })

    // AWS: without a fixed name, a replacement table can be created, and restored into, next to the old one.
    // docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
    const table = new TableV2(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      globalSecondaryIndexes: indexes,
      timeToLiveAttribute: tableDefinition.timeToLive,
      dynamoStream: StreamViewType[tableDefinition.stream],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      // AWS: 35 days is the maximum for point-in-time recovery.
      // docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      // Contributor Insights are off: they would show partition keys, which contain subjects and dossier ids.
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.before = restoredTable === undefined ? undefined : table
    this.table =
      restoredTable === undefined
        ? table
        : TableV2.fromTableAttributes(this, 'Restored', {
            tableName: restoredTable.name,
            tableStreamArn: restoredTable.stream,
            encryptionKey: this.key,
            globalIndexes: indexes.map(({ indexName }) => indexName),
          })
  }
}
