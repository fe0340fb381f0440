import type { IndexName } from '@kring/functions/data/table'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Store } from './store.ts'

/**
 * Who may reach which part of the table. A role gets statements from here and from nowhere else, so that a narrower
 * way in (a role per tenant, assumed per request) replaces an entry of the list, not the constructs.
 */
export type StoreAccess = {
  /** Of the statement, among those of the role. */
  readonly name: string
  /** How the partition keys begin, on the table and on the indexes, as functions/data/keys.ts builds them. */
  readonly keys: 'T#*' | 'OPS#*' | 'F#*' | 'ID#*'
  readonly items: readonly ItemAction[]
  readonly indexes?: readonly IndexName[]
}

/** There is no Scan, no batch call and no PartiQL: each would read past the keys that isolation rests on. */
export type ItemAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'

export const reading: readonly ItemAction[] = ['GetItem', 'Query']

export const everyItemAction: readonly ItemAction[] = [
  ...reading,
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
]

/** Allows what the entries say on the items whose partition key begins as they say, and nothing else. */
export function grantStoreAccess(to: IGrantable, store: Store, entries: readonly StoreAccess[]): void {
  const statements = [...entries.flatMap(entry => storeStatements(store, entry)), throughTheTable(store)]
  for (const statement of statements) to.grantPrincipal.addToPrincipalPolicy(statement)
}

function storeStatements(store: Store, { name, keys, items, indexes = [] }: StoreAccess): readonly PolicyStatement[] {
  // AWS: ForAllValues also holds for a request that names no key at all; Null asks that it names one.
  // docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
  const conditions = {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [keys] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  }
  const onItems = new PolicyStatement({
    sid: name,
    actions: items.map(item => `dynamodb:${item}`),
    resources: [store.table.tableArn],
    conditions,
  })
  if (indexes.length === 0) return [onItems]
  const onLists = new PolicyStatement({
    sid: `${name}Lists`,
    actions: ['dynamodb:Query'],
    resources: indexes.map(index => `${store.table.tableArn}/index/${index}`),
    conditions,
  })
  return [onItems, onLists]
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
