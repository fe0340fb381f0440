import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

export type FileStoreProps = {
  readonly key: Key
  /** Where the web app is: browsers send files from there. */
  readonly siteOrigin: string
}

/**
 * Attached files, by functions/files/storage.ts: what came in lies there for a day, what was checked for as long as a
 * draft, what belongs to a dossier until the dossier goes.
 */
export class FileStore extends Construct {
  readonly bucket: Bucket
  readonly key: Key
  /** What a browser sends files to. */
  readonly origin: string

  constructor(scope: Construct, id: string, { key, siteOrigin }: FileStoreProps) {
    super(scope, id)
    this.key = key
    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    }
    // AWS: logs of access are only delivered to a bucket with S3's own encryption.
    // docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    const log = new Bucket(this, 'Log', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    })
    this.bucket = new Bucket(this, 'Files', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      versioned: true,
      serverAccessLogsBucket: log,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        forgotten('incoming/', 1),
        forgotten('checked/', 91),
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // A form that is posted asks nothing beforehand; the page only wants to read how it went.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [siteOrigin], allowedHeaders: ['*'], maxAge: 300 }],
    })
    this.origin = `https://${this.bucket.bucketRegionalDomainName}`
  }
}

/** AWS: in a versioned bucket what expires becomes an older version first. */
const forgotten = (prefix: string, days: number): LifecycleRule => ({
  prefix,
  expiration: Duration.days(days),
  noncurrentVersionExpiration: Duration.days(1),
})
