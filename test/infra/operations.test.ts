import { operations } from '@kring/infra/operations'
import { templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'
import { field, isOnItems, leadingKeysOf, statementsOf } from './statements.ts'

const { operations: template, backup, backupCopy, verify, watch } = templatesOf(environment, notBuilt)
const statements = statementsOf([template])
const commandOf = (role: string): string => role.replace(/[0-9A-F]{8}$/, '')
const of = (command: string) => statements.filter(({ role }) => commandOf(role) === command)
const commandsThat = (action: string): readonly string[] =>
  [...new Set(statements.filter(({ actions }) => actions.includes(action)).map(({ role }) => commandOf(role)))].sort()

describe('the role of a command', () => {
  test('has a name by which it is assumed, by the account that it is in only', () => {
    const roles = propertiesOf(template, 'AWS::IAM::Role')
    expect(roles.map(({ RoleName }) => RoleName).sort()).toEqual(
      Object.keys(operations)
        .map(command => `kring-test-${command}`)
        .sort(),
    )
    for (const { AssumeRolePolicyDocument, ManagedPolicyArns } of roles) {
      expect(JSON.stringify(AssumeRolePolicyDocument)).toContain(':iam::111122223333:root')
      expect(ManagedPolicyArns).toBeUndefined()
    }
  })

  test('never has a whole family of actions', () => {
    expect(statements.flatMap(({ actions }) => actions).filter(action => action.includes('*'))).toEqual([])
  })

  test('that reads the whole table in one go is that of export, and that of a restored table restore', () => {
    expect(commandsThat('dynamodb:Scan')).toEqual(['export', 'restore'])
    const ofRestore = of('restore').filter(({ actions }) => actions.includes('dynamodb:Scan'))
    for (const { resources } of ofRestore)
      for (const name of resources) expect(name).toContain(':table/kring-test-restored-*')
  })

  test('that restores writes to no table but those that a restore made', () => {
    for (const { actions, resources } of of('restore').filter(isOnItems)) {
      expect(actions.length).toBeGreaterThan(0)
      for (const name of resources) expect(name).toContain(':table/kring-test-restored-*')
    }
  })

  test('of every other is bound to keys of the families that it needs', () => {
    const bound = statements.filter(one => isOnItems(one) && !['export', 'restore'].includes(commandOf(one.role)))
    expect(bound.length).toBeGreaterThan(0)
    for (const statement of bound) {
      expect(leadingKeysOf(statement).length).toBeGreaterThan(0)
      expect(statement.condition).toMatchObject({ Null: { 'dynamodb:LeadingKeys': 'false' } })
      for (const key of leadingKeysOf(statement)) expect(key).toMatch(/^(?:T#\*|T#kring-smoke|F#\*|OPS)#[A-Z]+/)
    }
  })

  test('that can change what is stored is none of those that check', () => {
    const changing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']
    for (const command of ['verify', 'persons', 'export', 'redrive'])
      expect(of(command).flatMap(({ actions }) => actions.filter(action => changing.includes(action)))).toEqual([])
  })

  test('knows the secret only where something is sealed or read with it', () => {
    expect(commandsThat('secretsmanager:GetSecretValue')).toEqual(
      ['erase', 'export', 'persons', 'reconcile', 'restore', 'smoke', 'upgrade', 'verify'].sort(),
    )
  })

  test('deletes files for good where it erases', () => {
    expect(commandsThat('s3:DeleteObjectVersion')).toEqual(['erase', 'restore'])
  })

  test('that tries a stage out touches the synthetic partner and its region, and nothing of anybody else', () => {
    const keys = of('smoke').filter(isOnItems).flatMap(leadingKeysOf)
    expect(keys.length).toBeGreaterThan(20)
    for (const key of keys)
      expect(key).toMatch(/^T#kring-smoke#|^OPS#(?:FIND|ALIKE)#kring-smoke#|^OPS#(?:RIGHTS|UNFUNDED)#kring-smoke$/)
    const tenants = of('smoke').flatMap(({ actions, condition }) =>
      actions.includes('kms:Encrypt') ? [field(field(condition, 'StringEquals'), 'kms:EncryptionContext:tenant')] : [],
    )
    expect(tenants).toEqual(['kring-smoke'])
  })

  test('touches accounts as far as it invites or copies', () => {
    expect(commandsThat('cognito-idp:AdminCreateUser')).toEqual(['admin', 'invite'])
    expect(commandsThat('cognito-idp:ListUsers')).toEqual(['export'])
  })
})

describe('copies', () => {
  test('go weekly to a locked vault, and to one in a second region, and end with what was erased', () => {
    for (const vault of [backup, backupCopy].flatMap(one => propertiesOf(one, 'AWS::Backup::BackupVault')))
      expect(vault.LockConfiguration).toEqual({ MinRetentionDays: 34, MaxRetentionDays: 35, ChangeableForDays: 3 })
    const [plan] = propertiesOf(backup, 'AWS::Backup::BackupPlan')
    const rules = field(plan?.BackupPlan, 'BackupPlanRule')
    expect(rules).toMatchObject([
      {
        Lifecycle: { DeleteAfterDays: 35 },
        ScheduleExpression: 'cron(0 1 ? * SUN *)',
        CopyActions: [
          {
            DestinationBackupVaultArn: expect.stringContaining(
              ':backup:eu-west-1:111122223333:backup-vault:kring-test',
            ),
            Lifecycle: { DeleteAfterDays: 35 },
          },
        ],
      },
    ])
  })

  test('of a stage that may be torn down are locked for a day, by a lock that can be removed', () => {
    const settings = { mode: 'governance', days: 1, secondRegion: 'eu-west-1' } as const
    const torn = templatesOf({ ...environment, terminationProtection: false, backup: settings }, notBuilt)
    const [vault] = propertiesOf(torn.backup, 'AWS::Backup::BackupVault')
    expect(vault?.LockConfiguration).toEqual({ MinRetentionDays: 1, MaxRetentionDays: 35 })
  })

  test('of the accounts are gone after 35 days, in every version', () => {
    const [bucket] = propertiesOf(backup, 'AWS::S3::Bucket')
    expect(bucket).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [{ ExpirationInDays: 34, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' }],
      },
      BucketEncryption: expect.anything(),
    })
  })

  test('of the accounts are made by a function that can read nothing else, and no copy of before', () => {
    const copier = statementsOf([backup]).filter(({ role }) => role.startsWith('AccountsRole'))
    const actions = copier.flatMap(one => one.actions).filter(action => !/^(?:logs|xray):/.test(action))
    expect(actions.sort()).toEqual(['cognito-idp:ListUsers', 'kms:Decrypt', 'kms:GenerateDataKey', 's3:PutObject'])
  })
})

describe('a stage with a restored table', () => {
  const stream = `arn:aws:dynamodb:eu-central-1:111122223333:table/kring-test-restored-20260617080000/stream/1`
  const restoredTable = { name: 'kring-test-restored-20260617080000', stream }
  const restored = templatesOf({ ...environment, restoredTable }, notBuilt)

  test('works with it and reads its stream, and keeps the table of before', () => {
    const functions = Object.values(restored)
      .flatMap(one => propertiesOf(one, 'AWS::Lambda::Function'))
      .flatMap(one => field(field(one.Environment, 'Variables'), 'KRING_TABLE') ?? [])
    expect(functions.length).toBeGreaterThan(5)
    expect(new Set(functions)).toEqual(new Set([restoredTable.name]))
    const mappings = Object.values(restored).flatMap(one => propertiesOf(one, 'AWS::Lambda::EventSourceMapping'))
    expect(mappings.map(({ EventSourceArn }) => EventSourceArn)).toEqual([stream, stream])
    expect(propertiesOf(restored.data, 'AWS::DynamoDB::GlobalTable')).toHaveLength(1)
  })

  test('lets nobody at the table of before, but for restore, which reads it for what was withdrawn since', () => {
    const all = Object.entries(restored)
      .filter(([name]) => name !== 'backup')
      .flatMap(([, one]) => statementsOf([one]))
    const onTables = all.filter(one => isOnItems(one) || one.actions.includes('dynamodb:Scan'))
    const isRestored = (name: string): boolean => /kring-test-restored-(?:20260617080000|\*)/.test(name)
    const before = onTables.filter(({ resources }) => !resources.every(isRestored))
    expect(before.map(({ role, actions }) => [commandOf(role), actions])).toEqual([['restore', ['dynamodb:Scan']]])
  })
})

test('the daily check alarms when it names a fault, and when it does not come to its end', () => {
  const alarms = propertiesOf(watch, 'AWS::CloudWatch::Alarm').filter(({ AlarmName }) =>
    /-verify(?:Faults|Runs)$/.test(String(AlarmName)),
  )
  expect(
    alarms.map(({ AlarmName, Threshold, ComparisonOperator, TreatMissingData }) => [
      ...[String(AlarmName).replace('kring-test-', ''), Threshold, ComparisonOperator, TreatMissingData],
    ]),
  ).toEqual([
    ['verifyFaults', 0, 'GreaterThanThreshold', 'notBreaching'],
    ['verifyRuns', 1, 'LessThanThreshold', 'breaching'],
  ])
  expect(alarms.map(alarm => /"MetricName":"(\w+)"/.exec(JSON.stringify(alarm))?.[1])).toEqual([
    'VerifyFaults',
    'VerifyRuns',
  ])
  expect(JSON.stringify(alarms[1])).toContain('"Period":86400')
  for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1)
  expect(propertiesOf(verify, 'AWS::Events::Rule')).toMatchObject([{ ScheduleExpression: 'cron(0 3 * * ? *)' }])
})
