import type { IndexName } from '@kring/functions/data/table'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Store } from './store.ts'

/** What a role may do with items, by how their partition keys read. A role gets to the table by this and nothing else. */
export type StoreAccess = {
  readonly may: readonly ItemAction[]
  /** On these indexes; on the table itself where none is named. */
  readonly on?: readonly IndexName[]
  /** Of the table or the index, as functions/data/keys.ts builds them; `*` is any text. */
  readonly keys: readonly KeyPattern[]
  /** A Query may tell how many items there are, and give none of them. */
  readonly countsOnly?: true
}

export type KeyPattern = `${'T' | 'OPS' | 'F' | 'ID'}#${string}`

/** There is no Scan, no batch call and no PartiQL: each would read past the keys that isolation rests on. */
export type ItemAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** Allows what the entries say on the items whose partition key reads as they say, and nothing else. */
export function grantStoreAccess(to: IGrantable, store: Store, entries: readonly StoreAccess[]): void {
  const statements = [...entries.map(entry => itemStatement(store, entry)), throughTheTable(store)]
  for (const statement of statements) to.grantPrincipal.addToPrincipalPolicy(statement)
}

function itemStatement({ table }: Store, { may, on, keys, countsOnly }: StoreAccess): PolicyStatement {
  return new PolicyStatement({
    actions: may.map(action => `dynamodb:${action}`),
    resources: on === undefined ? [table.tableArn] : on.map(index => `${table.tableArn}/index/${index}`),
    // AWS: ForAllValues also holds for a request that names no key at all; Null asks that it names one.
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
      // AWS: a Query that does not say what it selects has no such key, and is refused.
      ...(countsOnly ? { StringEquals: { 'dynamodb:Select': 'COUNT' } } : {}),
    },
  })
}

/**
 * AWS: DynamoDB decrypts the table's key in the name of whoever calls, so each caller needs Decrypt, and only through
 * DynamoDB. docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
 */
function throughTheTable(store: Store): PolicyStatement {
  return new PolicyStatement({
    sid: 'TableKey',
    actions: ['kms:Decrypt'],
    resources: [store.key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(store).region}.amazonaws.com` } },
  })
}
