import { type Template, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'
import { field, isOnItems, leadingKeysOf, type Statement, statementsOf } from './statements.ts'

const { api, stream, seal } = templatesOf(environment, notBuilt)

const ofTenant = `T#\${aws:PrincipalTag/tenant}#`
const ofFunder = `F#\${aws:PrincipalTag/funder}#`

type Expected = {
  readonly role: string
  readonly tag?: 'tenant' | 'funder'
  /** With which its keys begin. */
  readonly prefixes: readonly string[]
  readonly indexes?: readonly string[]
  /** Attached files: taken in, and given out. */
  readonly files?: 'in' | 'in and out'
}

const expected: readonly (readonly [string, Template, readonly Expected[]])[] = [
  [
    'api',
    api,
    [
      { role: 'FUNDER', tag: 'funder', prefixes: [ofFunder] },
      // Memberships, and a new partner's settings and forms; never a dossier, a referral draft or a log.
      {
        role: 'IDENTITY',
        prefixes: ['OPS#', 'T#*#MEMBERS', 'T#*#SETTINGS', 'T#*#FORM#', 'T#*#FORMS', 'T#*#FORMDRAFTS'],
      },
      { role: 'OPERATOR', prefixes: ['OPS#'], indexes: ['OpsIndex'] },
      { role: 'PUBLIC', tag: 'tenant', prefixes: [ofTenant], files: 'in' },
      { role: 'REGISTER', prefixes: ['OPS#'] },
      {
        role: 'TENANT',
        tag: 'tenant',
        prefixes: [ofTenant],
        indexes: ['OwnerIndex', 'TenantIndex'],
        files: 'in and out',
      },
    ],
  ],
  [
    'stream',
    stream,
    [
      { role: 'COUNTING', tag: 'funder', prefixes: [ofFunder] },
      { role: 'OPERATOR', prefixes: ['OPS#'] },
      { role: 'TENANT', tag: 'tenant', prefixes: [ofTenant] },
    ],
  ],
  [
    'seal',
    seal,
    // Beside the entries of access logs, and the chains: nothing of a dossier.
    [
      { role: 'OPERATOR', prefixes: ['OPS#ACCESS#', 'OPS#SEALS#'] },
      {
        role: 'SEAL',
        tag: 'tenant',
        prefixes: ['ACCESS#', 'SEARCHES#', 'SEALS#'].map(collection => `${ofTenant}${collection}`),
      },
    ],
  ],
]

describe.each(expected)('the function of %s', (_name, template, scopes) => {
  const own = ownRoleOf(template)
  const statements = statementsOf([template])
  const roles = scopeRolesOf(template)

  test('reaches nothing in the table as itself', () => {
    expect(statements.filter(({ role }) => role === own).filter(isOnItems)).toEqual([])
  })

  test('knows its scope roles by name', () => {
    expect([...roles.keys()].sort()).toEqual(scopes.map(({ role }) => role))
  })

  test('may take on exactly these, and give a tag only where there is one', () => {
    const allowedTo = (action: string) =>
      statements
        .filter(({ role, actions }) => role === own && actions.includes(action))
        .flatMap(({ resources }) => resources)
        .sort()
    const arns = (some: readonly Expected[]) => some.map(({ role }) => arnOf(roles.get(role))).sort()
    expect(allowedTo('sts:AssumeRole')).toEqual(arns(scopes))
    expect(allowedTo('sts:TagSession')).toEqual(arns(scopes.filter(({ tag }) => tag !== undefined)))
  })

  describe.each(scopes.map(scope => [scope.role, scope] as const))(
    'as %s',
    (role, { tag, prefixes, indexes = [], files }) => {
      const id = roles.get(role) ?? ''
      const granted = statements.filter(statement => statement.role === id)

      test('is trusted alone, with its one tag or with none, for an hour', () => {
        const properties = field(template.findResources('AWS::IAM::Role')[id], 'Properties')
        expect(field(properties, 'MaxSessionDuration')).toBe(3600)
        expect(field(properties, 'AssumeRolePolicyDocument')).toMatchObject({
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: { 'Fn::GetAtt': [own, 'Arn'] } },
              ...(tag === undefined ? untagged : tagged(tag)),
            },
          ],
        })
      })

      test(`reaches only keys that begin with ${prefixes.join(' or ')}`, () => {
        const keys = granted.flatMap(leadingKeysOf)
        expect(keys.length).toBeGreaterThan(0)
        expect(keys.filter(key => !prefixes.some(prefix => key.startsWith(prefix)))).toEqual([])
      })

      test('reads the indexes that are for it, and only by queries', () => {
        const onIndexes = granted.filter(({ resources }) => resources.some(name => name.includes('/index/')))
        expect(onIndexes.flatMap(indexesOf).sort()).toEqual(indexes)
        for (const { actions } of onIndexes) expect(actions).toEqual(['dynamodb:Query'])
      })

      test('may do nothing beside, but for files where it has some', () => {
        const others = granted
          .filter(statement => !isOnItems(statement))
          .flatMap(({ actions, resources }) => {
            const shelves = resources.flatMap(name => name.match(/incoming|checked|kept/)?.[0] ?? [])
            return actions.flatMap(action =>
              shelves.length === 0 ? [action] : shelves.map(shelf => `${action} ${shelf}`),
            )
          })
        const takingIn = ['incoming', 'checked'].flatMap(shelf =>
          ['GetObject', 'PutObject', 'DeleteObject'].map(action => `s3:${action} ${shelf}`),
        )
        const onFiles = [
          ...takingIn,
          's3:PutObject kept',
          ...(files === 'in and out' ? ['s3:GetObject kept'] : []),
          'kms:Decrypt',
          'kms:GenerateDataKey',
        ]
        expect(others.sort()).toEqual(['kms:Decrypt', ...(files === undefined ? [] : onFiles)].sort())
      })
    },
  )
})

test('the API has no action of DynamoDB at all as itself', () => {
  const actions = statementsOf([api])
    .filter(({ role }) => role === ownRoleOf(api))
    .flatMap(statement => statement.actions)
  expect(actions.filter(action => action.startsWith('dynamodb:'))).toEqual([])
})

test('who answers a funder reads counts, never a fact, and writes nothing', () => {
  const funder = statementsOf([api]).filter(({ role }) => role === scopeRolesOf(api).get('FUNDER'))
  const actions = funder.filter(isOnItems).flatMap(statement => statement.actions)
  expect(new Set(actions)).toEqual(new Set(['dynamodb:GetItem', 'dynamodb:Query']))
  expect(funder.flatMap(leadingKeysOf).filter(key => /FACTS|\}#\*$/.test(key))).toEqual([])
})

const tagged = (tag: string) => ({
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Condition: {
    StringLike: { [`aws:RequestTag/${tag}`]: '?*' },
    'ForAllValues:StringEquals': { 'aws:TagKeys': [tag] },
  },
})
const untagged = { Action: 'sts:AssumeRole', Condition: { Null: { 'aws:TagKeys': 'true' } } }

const arnOf = (role: string | undefined): string => JSON.stringify({ 'Fn::GetAtt': [role, 'Arn'] })

const indexesOf = ({ resources }: Statement): readonly string[] =>
  resources.flatMap(name => name.match(/\/index\/(\w+)/)?.[1] ?? [])

/** Logical id of the role that the stack's function runs as. */
function ownRoleOf(template: Template): string {
  const [properties] = propertiesOf(template, 'AWS::Lambda::Function')
  return roleIn(properties?.Role)
}

/** Logical ids of the roles that the function's environment names, by the name that it gives them. */
function scopeRolesOf(template: Template): ReadonlyMap<string, string> {
  const [properties] = propertiesOf(template, 'AWS::Lambda::Function')
  const variables = Object.entries(field(properties?.Environment, 'Variables') ?? {})
  return new Map(
    variables
      .filter(([name]) => name.startsWith('KRING_ROLE_'))
      .map(([name, value]) => [name.replace('KRING_ROLE_', ''), roleIn(value)]),
  )
}

const roleIn = (value: unknown): string => JSON.stringify(value).match(/"Fn::GetAtt":\["(\w+)","Arn"\]/)?.[1] ?? ''
