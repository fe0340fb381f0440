import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, type LockConfiguration } from 'aws-cdk-lib/aws-backup'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { FileStore } from '../constructs/fileStore.ts'
import { Handler } from '../constructs/handler.ts'
import type { SignIn } from '../constructs/signIn.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/** What was erased must be gone from every copy after this time (docs/decisions/0027-erasure.md). */
const longestKept = Duration.days(35)

/** The vaults' name, the same in both regions. */
export const vaultName = ({ name }: Environment): string => `kring-${name}`

/**
 * Copies that nobody shortens: for good in compliance mode, once three days have passed; in governance mode until somebody
 * with the right removes the lock. docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
const lockOf = ({ backup }: Environment): LockConfiguration => ({
  // AWS: it must be less than the longest.
  minRetention: Duration.days(Math.min(backup.days, longestKept.toDays() - 1)),
  maxRetention: longestKept,
  ...(backup.mode === 'compliance' ? { changeableFor: Duration.days(3) } : {}),
})

/** A vault with a key of its own, the same in both regions. */
const lockedVault = (scope: Construct, environment: Environment): BackupVault =>
  new BackupVault(scope, 'Vault', {
    backupVaultName: vaultName(environment),
    encryptionKey: new Key(scope, 'Key', {
      description: 'Kring: copies of the table',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    lockConfiguration: lockOf(environment),
    removalPolicy: RemovalPolicy.RETAIN,
  })

/** The vault in the second region, for the day on which the first is lost. */
export class BackupCopyStack extends KringStack {
  readonly vault: BackupVault

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, 'Kring: the vault in a second region', environment.backup.secondRegion)
    this.vault = lockedVault(this, environment)
  }
}

export type BackupStackProps = { readonly store: Store; readonly files: FileStore; readonly signIn: SignIn }

/**
 * Whole copies of the table each week, beside its point-in-time recovery, and the accounts each night: what a restore needs
 * that point-in-time recovery does not give (docs/restore.md).
 */
export class BackupStack extends KringStack {
  readonly copier: Handler

  constructor(scope: Construct, id: string, environment: Environment, { store, files, signIn }: BackupStackProps) {
    super(scope, id, environment, 'Kring: copies of the table, and of the accounts')
    const vault = lockedVault(this, environment)
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: `kring-${environment.name}`, backupVault: vault })
    plan.addRule(weekly(environment, this.vaultElsewhere(environment)))
    plan.addSelection('Table', { resources: [BackupResource.fromDynamoDbTable(store.table)] })

    const copies = new Bucket(this, 'Copies', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: store.key,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: files.log,
      serverAccessLogsPrefix: 'copies/',
      // Together never longer than what was erased may be kept: a version that is no longer the latest goes the next day.
      lifecycleRules: [{ expiration: Duration.days(34), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.copier = new Handler(this, 'Accounts', {
      name: 'schedule/accounts',
      description: 'Copies the accounts of the user pool each night',
      timeout: Duration.minutes(5),
      environment: { KRING_USER_POOL: signIn.pool.userPoolId, KRING_COPIES_BUCKET: copies.bucketName },
    })
    this.allowCopying(copies, store.key, signIn)
    new Rule(this, 'Nightly', {
      description: 'Kring: the copy of the accounts',
      schedule: Schedule.cron({ hour: '2', minute: '0' }),
      targets: [new LambdaFunction(this.copier.function, { retryAttempts: 3 })],
    })
  }

  /** By its name: a template knows no value of a stack in another region. */
  private vaultElsewhere(environment: Environment) {
    const arn = this.formatArn({
      service: 'backup',
      region: environment.backup.secondRegion,
      resource: 'backup-vault',
      resourceName: vaultName(environment),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })
    return BackupVault.fromBackupVaultArn(this, 'Elsewhere', arn)
  }

  private allowCopying(copies: Bucket, key: Key, { pool }: SignIn): void {
    const statements = [
      new PolicyStatement({ actions: ['cognito-idp:ListUsers'], resources: [pool.userPoolArn] }),
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [`${copies.bucketArn}/accounts/*`] }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } },
      }),
    ]
    for (const statement of statements) this.copier.role.addToPrincipalPolicy(statement)
  }
}

/**
 * Point-in-time recovery gives any second of 35 days; whole copies are for the loss of the region or of the table with its
 * recovery. AWS: each is a full copy, priced by its size. docs.aws.amazon.com/aws-backup/latest/devguide/pricing.html
 */
const weekly = (
  { backup }: Environment,
  elsewhere: ReturnType<typeof BackupVault.fromBackupVaultArn>,
): BackupPlanRule =>
  new BackupPlanRule({
    ruleName: 'weekly',
    scheduleExpression: Schedule.cron({ weekDay: 'SUN', hour: '1', minute: '0' }),
    startWindow: Duration.hours(1),
    completionWindow: Duration.hours(12),
    deleteAfter: Duration.days(backup.days),
    copyActions: [{ destinationBackupVault: elsewhere, deleteAfter: Duration.days(backup.days) }],
  })
