import { type Template, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const Resources = z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() }))

const disposable = templatesOf(
  { ...environment, terminationProtection: false, backup: { mode: 'governance', days: 1, secondRegion: 'eu-west-1' } },
  notBuilt,
)
const kept = templatesOf(environment, notBuilt)

const policiesOf = (templates: Readonly<Record<string, Template>>) =>
  Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(Resources.parse(template.toJSON().Resources)).map(
      ([id, resource]) => [`${stack}/${id}`, resource] as const,
    ),
  )

describe('an environment that may be torn down', () => {
  test('keeps nothing when its stacks go', () => {
    const left = policiesOf(disposable).filter(([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete')
    expect(left.map(([id]) => id)).toEqual([])
  })

  test('has no table, pool or object that refuses to be deleted', () => {
    const [table] = propertiesOf(disposable.data, 'AWS::DynamoDB::GlobalTable')
    expect(JSON.stringify(table)).toContain('"DeletionProtectionEnabled":false')
    expect(JSON.stringify(table)).not.toContain('"DeletionProtectionEnabled":true')
    disposable.identity.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'INACTIVE' })
    const text = JSON.stringify(propertiesOf(disposable.data, 'AWS::S3::Bucket'))
    expect(text).toContain('"Mode":"GOVERNANCE"')
    expect(text).not.toContain('COMPLIANCE')
  })
})

describe('any other environment', () => {
  test('keeps its table, pool, files, ledger, key and secret, and lets nobody delete the first two', () => {
    const types = policiesOf(kept).flatMap(([, { Type, DeletionPolicy }]) =>
      DeletionPolicy === 'Retain' ? [Type] : [],
    )
    expect(new Set(types)).toEqual(
      new Set([
        'AWS::Backup::BackupVault',
        'AWS::Cognito::UserPool',
        'AWS::DynamoDB::GlobalTable',
        'AWS::KMS::Key',
        // The releases before, for a rollback; they go with their function.
        'AWS::Lambda::Version',
        'AWS::S3::Bucket',
        'AWS::SecretsManager::Secret',
      ]),
    )
    expect(JSON.stringify(propertiesOf(kept.data, 'AWS::DynamoDB::GlobalTable'))).toContain(
      '"DeletionProtectionEnabled":true',
    )
    kept.identity.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' })
    expect(JSON.stringify(propertiesOf(kept.data, 'AWS::S3::Bucket'))).toContain('"Mode":"COMPLIANCE"')
  })
})
