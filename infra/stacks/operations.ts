import { syntheticTenantId } from '@kring/functions/operations/smoke/partner'
import { Duration, Stack } from 'aws-cdk-lib'
import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import type { EventOutbox } from '../constructs/eventOutbox.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import type { Handler } from '../constructs/handler.ts'
import type { LedgerStore } from '../constructs/ledgerStore.ts'
import type { SignIn } from '../constructs/signIn.ts'
import type { Store } from '../constructs/store.ts'
import { grantStoreAccess } from '../constructs/storeAccess.ts'
import { grantKeyOfTenant, grantTenantKey } from '../constructs/tenantKeyAccess.ts'
import type { Environment } from '../environments.ts'
import { type OperationAccess, operations } from '../operations.ts'
import { KringStack } from './kringStack.ts'

export type OperationsStackProps = {
  readonly store: Store
  readonly files: FileStore
  readonly ledger: LedgerStore
  readonly secret: AppSecret
  readonly signIn: SignIn
  /** The two readers of the stream, with what each could not work. */
  readonly readers: Readonly<Record<'stream' | 'seal', { readonly handler: Handler; readonly outbox: EventOutbox }>>
  /** The functions that answer requests, with how many each works on at once: closed while the table is restored. */
  readonly answering: readonly { readonly handler: Handler; readonly atOnce: number }[]
}

/**
 * A role for each command of an operator (`npm run -s kring -- <command> --host <stage>`), and where the stage has what, for
 * who may assume one. Trusted is the account: its own policies say who may assume which.
 */
export class OperationsStack extends KringStack {
  private readonly props: OperationsStackProps
  private readonly environmentName: string

  constructor(scope: Construct, id: string, environment: Environment, props: OperationsStackProps) {
    super(scope, id, environment, 'Kring: the roles of the commands of an operator')
    this.props = props
    this.environmentName = environment.name
    const places = this.places()
    for (const [command, access] of Object.entries(operations)) {
      const role = new Role(this, command, {
        roleName: `kring-${environment.name}-${command}`,
        description: `Kring: what the command ${command} may do`,
        assumedBy: new AccountRootPrincipal(),
        maxSessionDuration: Duration.hours(4),
      })
      places.grantRead(role)
      this.grant(role, access)
    }
  }

  /** What openCloud (local/operations/openCloud.ts) reads; no secret is in it. */
  private places(): StringParameter {
    const { store, files, ledger, secret, signIn, readers, answering } = this.props
    const reader = ({ handler, outbox }: { readonly handler: Handler; readonly outbox: EventOutbox }) => ({
      function: handler.function.functionName,
      deadLetters: outbox.deadLetters.queueUrl,
    })
    return new StringParameter(this, 'Places', {
      parameterName: `/kring/${this.environmentName}/places`,
      description: 'Kring: where the commands of an operator find what they work with',
      stringValue: Stack.of(this).toJsonString({
        table: store.table.tableName,
        stream: store.table.tableStreamArn,
        key: store.key.keyArn,
        secret: secret.arn,
        files: files.bucket.bucketName,
        ledger: ledger.bucket.bucketName,
        userPool: signIn.pool.userPoolId,
        readers: { stream: reader(readers.stream), seal: reader(readers.seal) },
        answering: answering.map(({ handler, atOnce }) => ({ function: handler.function.functionName, atOnce })),
      }),
    })
  }

  private grant(role: Role, may: OperationAccess): void {
    const { store, ledger, secret, signIn } = this.props
    if (may.access.length > 0) grantStoreAccess(role, store, may.access)
    if (may.secret) secret.allowReading(role)
    if (may.readsDossiers) grantTenantKey(role, store, 'unwrap-any')
    if (may.ledger === 'reads') {
      ledger.allowVerifying(role)
      ledger.allowReadingErasures(role)
    }
    if (may.ledger === 'restores') ledger.allowRestoring(role)
    if (may.erases) this.allowErasing(role)
    if (may.erases && !may.restores) ledger.allowAddingErasures(role)
    if (may.triesOut) {
      grantKeyOfTenant(role, store, syntheticTenantId)
      ledger.allowAddingErasures(role)
    }
    if (may.redrives) this.allowRedriving(role)
    if (may.copies) this.allowCopying(role)
    if (may.restores) this.allowRestoring(role)
    if (may.accounts)
      allow(role, {
        actions: may.accounts.map(action => `cognito-idp:${action}`),
        resources: [signIn.pool.userPoolArn],
      })
  }

  private allowErasing(role: Role): void {
    const { files } = this.props
    const { bucketArn } = files.bucket
    const stages = ['incoming', 'checked', 'kept'].map(stage => `${bucketArn}/${stage}/*`)
    allow(role, { actions: ['s3:DeleteObjectVersion'], resources: stages })
    allow(role, { actions: ['s3:ListBucketVersions'], resources: [bucketArn] })
  }

  private allowRedriving(role: Role): void {
    const { store, readers } = this.props
    const both = Object.values(readers)
    allow(role, {
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      resources: both.map(({ outbox }) => outbox.deadLetters.queueArn),
    })
    allow(role, {
      actions: ['lambda:InvokeFunction'],
      resources: both.map(({ handler }) => handler.function.functionArn),
    })
    allow(role, {
      actions: ['dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
      resources: [store.table.tableStreamArn ?? ''],
    })
    this.allowTableKey(role)
  }

  private allowCopying(role: Role): void {
    const { store, files } = this.props
    allow(role, { actions: ['dynamodb:Scan', 'dynamodb:GetItem'], resources: [store.table.tableArn] })
    allow(role, {
      actions: ['s3:ListBucket'],
      resources: [files.bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': ['kept/*'] } },
    })
    this.allowTableKey(role)
  }

  /** Writes the restored table only, of which there is none until it restores one; and reads the one of before for what was withdrawn. */
  private allowRestoring(role: Role): void {
    const { store, ledger, answering } = this.props
    ledger.allowReadingErasures(role)
    const restored = this.formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName: `${this.prefix}restored-*`,
    })
    allow(role, {
      // Its tags: whether the table that is in use was restored.
      actions: ['RestoreTableToPointInTime', 'DescribeTable', 'ListTagsOfResource'].map(action => `dynamodb:${action}`),
      resources: [store.table.tableArn],
    })
    // Only once the stage works with the restored one: nobody but export reads the whole table that a stage works with.
    if (store.before !== undefined) allow(role, { actions: ['dynamodb:Scan'], resources: [store.before.tableArn] })
    allow(role, {
      actions: [
        ...['RestoreTableToPointInTime', 'DescribeTable', 'UpdateTable', 'UpdateTimeToLive', 'DescribeTimeToLive'],
        ...['UpdateContinuousBackups', 'TagResource', 'ListTagsOfResource'],
        ...['Query', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem', 'Scan'],
      ].map(action => `dynamodb:${action}`),
      // Their indexes with them: the star stands for any text.
      resources: [restored],
    })
    allow(role, {
      actions: [
        'Decrypt',
        'DescribeKey',
        'CreateGrant',
        'Encrypt',
        'GenerateDataKey',
        'ReEncryptFrom',
        'ReEncryptTo',
      ].map(action => `kms:${action}`),
      resources: [store.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
    })
    const functions = answering.map(({ handler }) => handler.function.functionArn)
    allow(role, { actions: ['lambda:PutFunctionConcurrency', 'lambda:GetAlias'], resources: functions })
    // AWS: a version has the function's ARN with its name behind it.
    // docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
    allow(role, { actions: ['lambda:GetFunctionConfiguration'], resources: functions.map(arn => `${arn}:*`) })
    // AWS: a list knows no resource, and a mapping is named by an id that AWS chooses.
    // docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
    allow(role, { actions: ['lambda:ListEventSourceMappings', 'events:ListRules'], resources: ['*'] })
    allow(role, {
      actions: ['lambda:UpdateEventSourceMapping'],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'lambda:FunctionArn': Object.values(this.props.readers).map(({ handler }) => handler.function.functionArn),
        },
      },
    })
    allow(role, {
      actions: ['events:DisableRule', 'events:EnableRule'],
      resources: [this.formatArn({ service: 'events', resource: 'rule', resourceName: `${this.prefix}*` })],
    })
  }

  private get prefix(): string {
    return `kring-${this.environmentName}-`
  }

  /** AWS: DynamoDB decrypts with the caller's permissions. docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html */
  private allowTableKey(role: Role): void {
    allow(role, {
      actions: ['kms:Decrypt'],
      resources: [this.props.store.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
    })
  }
}

const allow = (role: Role, statement: ConstructorParameters<typeof PolicyStatement>[0]): boolean =>
  role.addToPolicy(new PolicyStatement(statement))
