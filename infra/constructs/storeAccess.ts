import type { IndexName } from '@kring/functions/data/table'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Store } from './store.ts'

/** What a role may do with items, by their partition key. Roles get access to the table in this way only. */
export type StoreAccess = {
  readonly may: readonly ItemAction[]
  /** The indexes to which it applies; the table itself when left out. */
  readonly on?: readonly IndexName[]
  /** Partition keys of the table or index, as built by functions/data/keys.ts; `*` matches any text. */
  readonly keys: readonly KeyPattern[]
  /** The Query may count items but not return them. */
  readonly countsOnly?: true
}

export type KeyPattern = `${'T' | 'OPS' | 'F' | 'ID' | 'INVITED' | 'DUE'}#${string}`

/** No Scan, batch calls or PartiQL: they would not be bound by the partition-key conditions that isolate tenants. */
export type ItemAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'

/** Grants the entries, each limited to items with a matching partition key. */
export function grantStoreAccess(to: IGrantable, store: Store, entries: readonly StoreAccess[]): void {
  const statements = [...entries.map(entry => itemStatement(store, entry)), throughTheTable(store)]
  for (const statement of statements) to.grantPrincipal.addToPrincipalPolicy(statement)
}

function itemStatement({ table }: Store, { may, on, keys, countsOnly }: StoreAccess): PolicyStatement {
  return new PolicyStatement({
    actions: may.map(action => `dynamodb:${action}`),
    resources: on === undefined ? [table.tableArn] : on.map(index => `${table.tableArn}/index/${index}`),
    // AWS: ForAllValues is also true for a request without any key; the Null condition requires one.
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
      // AWS: a Query without `Select` lacks this condition key and is refused.
      ...(countsOnly ? { StringEquals: { 'dynamodb:Select': 'COUNT' } } : {}),
    },
  })
}

/**
 * AWS: DynamoDB decrypts the table's key with the caller's permissions, so each caller needs kms:Decrypt, limited to
 * use through DynamoDB. docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
 */
export function throughTheTable(store: Store): PolicyStatement {
  return new PolicyStatement({
    sid: 'TableKey',
    actions: ['kms:Decrypt'],
    resources: [store.key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(store).region}.amazonaws.com` } },
  })
}
