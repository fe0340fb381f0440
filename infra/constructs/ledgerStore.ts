import { ledgerFolders } from '@kring/functions/ledger/ledger'
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

export type LedgerStoreProps = { readonly key: Key; readonly accessLogs: Bucket }

/** As long as the longest that it witnesses, an access log, and the year in which that is answered for. */
const lockedDays = 6 * 366

/**
 * The bucket of the ledger (functions/ledger): what was written to the table, witnessed where nobody can change it. AWS:
 * in compliance mode no one, the account's root included, can delete a version or shorten its retention.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export class LedgerStore extends Construct {
  readonly bucket: Bucket
  private readonly key: Key

  constructor(scope: Construct, id: string, { key, accessLogs }: LedgerStoreProps) {
    super(scope, id)
    this.key = key
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(lockedDays)),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'ledger/',
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  // AWS: every reading is of a version by its id, which takes s3:GetObjectVersion and not s3:GetObject.
  // docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html

  /** For the seal: adds entries, and reads which maintenances are signed. It can read no entry. */
  allowWitnessing(to: IGrantable): void {
    this.allow(to, ['s3:PutObject'], 'entries')
    this.allow(to, ['s3:GetObjectVersion'], 'maintenance')
    this.allowListing(to, ['maintenance/*'])
    this.allowKey(to)
  }

  /** For the nightly checkpoint: reads entries and checkpoints, adds checkpoints. */
  allowCheckpoints(to: IGrantable): void {
    this.allow(to, ['s3:GetObjectVersion'], 'entries')
    this.allow(to, ['s3:GetObjectVersion', 's3:PutObject'], 'checkpoints')
    this.allow(to, ['s3:GetObjectVersion'], 'restores')
    this.allowListing(to, ['entries/*', 'checkpoints/*', 'restores/*'])
    this.allowKey(to)
  }

  /** For the daily check: the same, and it adds which part of everything it came to the end of. */
  allowDailyCheck(to: IGrantable): void {
    this.allowVerifying(to)
    this.allow(to, ['s3:PutObject'], 'verified')
    this.allowKey(to)
  }

  /** For who verifies: reads what was witnessed, which maintenances are signed, checkpoints, what restores lost and what was verified. */
  allowVerifying(to: IGrantable): void {
    for (const folder of ledgerFolders) this.allow(to, ['s3:GetObjectVersion'], folder)
    this.allowListing(
      to,
      ledgerFolders.map(folder => `${folder}/*`),
    )
    this.allowKey(to, 'read')
  }

  /** For a restore: the same, and it adds what is lost and which work is done. */
  allowRestoring(to: IGrantable): void {
    this.allowVerifying(to)
    for (const folder of ['restores', 'maintenance']) this.allow(to, ['s3:PutObject'], folder)
    this.allowKey(to)
  }

  /** For the eraser: adds what it erases, and reads it when it is to be repeated. It can delete none. */
  allowErasures(to: IGrantable): void {
    this.allow(to, ['s3:PutObject', 's3:GetObjectVersion'], 'erasures')
    this.allowListingErasures(to)
    this.allowKey(to)
  }

  private allowListingErasures(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucketVersions'],
        resources: [this.bucket.bucketArn],
        conditions: { StringEquals: { 's3:prefix': 'erasures/' } },
      }),
    )
  }

  /** For who repeats what was erased, or holds the table against it: reads the list, and adds nothing. */
  allowReadingErasures(to: IGrantable): void {
    this.allow(to, ['s3:GetObjectVersion'], 'erasures')
    this.allowListingErasures(to)
  }

  /** For who erases one thing and repeats none: adds it, and can read none. */
  allowAddingErasures(to: IGrantable): void {
    this.allow(to, ['s3:PutObject'], 'erasures')
    this.allowKey(to, 'add')
  }

  private allow(to: IGrantable, actions: string[], folder: string): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions, resources: [`${this.bucket.bucketArn}/${folder}/*`] }),
    )
  }

  private allowListing(to: IGrantable, prefixes: string[]): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket', 's3:ListBucketVersions'],
        resources: [this.bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': prefixes } },
      }),
    )
  }

  // AWS: S3 encrypts and decrypts with the caller's permissions.
  // docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  private allowKey(to: IGrantable, may: 'read' | 'write' | 'add' = 'write'): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: keyActions[may],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this.bucket).region}.amazonaws.com` } },
      }),
    )
  }
}

/** AWS: an object that is put in one piece is encrypted without decrypting. */
const keyActions = {
  read: ['kms:Decrypt'],
  write: ['kms:Decrypt', 'kms:GenerateDataKey'],
  add: ['kms:GenerateDataKey'],
}
