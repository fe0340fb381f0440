import { templatesOf } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import { environment, notBuilt } from './environment.ts'
import { field, itemActions, leadingKeysOf, type Statement, statementsOf } from './statements.ts'

const statements = statementsOf(Object.values(templatesOf(environment, notBuilt)))
const reaches =
  (actions: readonly string[]) =>
  ({ actions: own }: Statement) =>
    actions.some(one => own.includes(one))
const isKeyItem = (statement: Statement): boolean => leadingKeysOf(statement).some(key => key.endsWith('#KEY'))

/** What unwraps the key of any tenant: the daily check, and commands that are given no dossier beforehand. */
const onAnyKey = statements.filter(({ sid }) => sid === 'TenantKeys')

/** The roles with KMS permissions that are not through another service, and are for one tenant. */
const onTenantKeys = statements.filter(
  statement =>
    statement.actions.some(action => action.startsWith('kms:')) &&
    field(field(statement.condition, 'StringEquals'), 'kms:EncryptionContext:tenant') !== undefined,
)

test('who reads the item of a tenant’s key may unwrap it, who writes it may wrap it, and nobody else either', () => {
  const rolesThat = (action: string) =>
    statements
      .filter(isKeyItem)
      .filter(reaches([`dynamodb:${action}`]))
      .map(({ role }) => role)
      .filter(role => onAnyKey.every(one => one.role !== role))
  const mayKms = (action: string) => onTenantKeys.filter(reaches([`kms:${action}`])).map(({ role }) => role)
  expect(itemActions).toContain('dynamodb:GetItem')
  expect(mayKms('Decrypt').toSorted()).toEqual(rolesThat('GetItem').toSorted())
  expect(mayKms('Encrypt').toSorted()).toEqual(rolesThat('PutItem').toSorted())
  expect(mayKms('Decrypt').length).toBeGreaterThan(4)
})

test('only with the tenant of the session tag as the one encryption context, or that of the operator', () => {
  const ofOperator = onTenantKeys.filter(({ sid }) => sid === 'OperatorKey')
  // The coordinator's own, of the API; and of the stream and of what falls due, which hold assignments against the record.
  expect(ofOperator.map(({ role }) => role.replace(/[0-9A-F]{8}$/, ''))).toEqual([
    'Scopesroster',
    'Scopescoordinator',
    // What is read of a spreadsheet of several partners.
    'Scopesoperatorimporting',
    ...['Scopescoordinator', 'Scopescoordinator'],
  ])
  // `kring smoke` works for the synthetic partner and no other: its role has no tag, and names that one.
  const ofSynthetic = onTenantKeys.filter(({ role }) => role.replace(/[0-9A-F]{8}$/, '') === 'smoke')
  expect(ofSynthetic).toHaveLength(1)
  const tenantOf = (statement: Statement): string => {
    // No tenant has a '#' in its id.
    if (ofOperator.includes(statement)) return '#operator'
    return ofSynthetic.includes(statement) ? 'kring-smoke' : `\${aws:PrincipalTag/tenant}`
  }
  for (const statement of onTenantKeys)
    expect(statement.condition).toEqual({
      StringEquals: { 'kms:EncryptionContext:tenant': tenantOf(statement) },
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
      Null: { 'kms:EncryptionContextKeys': 'false' },
    })
})

test('of any tenant by the daily check, and by the commands that read dossiers; they wrap none', () => {
  const nameOf = ({ role }: Statement): string => role.replace(/[0-9A-F]{8}$/, '')
  expect(onAnyKey.map(nameOf).toSorted()).toEqual(
    ['Scopesverifying', 'erase', 'persons', 'reconcile', 'restore', 'verify'].toSorted(),
  )
  for (const { actions, condition } of onAnyKey) {
    expect(actions).toEqual(['kms:Decrypt'])
    expect(condition).toEqual({
      StringLike: { 'kms:EncryptionContext:tenant': '?*' },
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
      Null: { 'kms:EncryptionContextKeys': 'false' },
    })
  }
})

test('every other use of a key is through the service that holds the data', () => {
  const kms = statements.filter(({ actions }) => actions.some(action => action.startsWith('kms:')))
  for (const statement of kms.filter(one => !onTenantKeys.includes(one) && !onAnyKey.includes(one)))
    expect(JSON.stringify(statement.condition), JSON.stringify(statement)).toContain('kms:ViaService')
})
