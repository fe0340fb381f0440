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
import { MalwareScan } from './malwareScan.ts'

export type FileStoreProps = {
  readonly key: Key
  /** Origin of the web app, from which browsers upload files. */
  readonly siteOrigin: string
  /** Whether uploads are scanned for malware before the API reads them. */
  readonly isScanned: boolean
}

/**
 * The bucket of attached files (functions/files/storage.ts). Incoming files are deleted after a day, checked ones after
 * the life of a draft; kept ones stay as long as their dossier.
 */
export class FileStore extends Construct {
  readonly bucket: Bucket
  readonly key: Key
  /** Who asked for which file, of this bucket and others. */
  readonly log: Bucket
  /** The origin that browsers upload to. */
  readonly origin: string
  readonly isScanned: boolean

  constructor(scope: Construct, id: string, { key, siteOrigin, isScanned }: FileStoreProps) {
    super(scope, id)
    this.key = key
    this.isScanned = isScanned
    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    }
    // AWS: access logs are only delivered to a bucket with S3-managed encryption.
    // docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    this.log = new Bucket(this, 'Log', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    })
    this.bucket = new Bucket(this, 'Files', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      versioned: true,
      serverAccessLogsBucket: this.log,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        forgotten('incoming/', 1),
        forgotten('checked/', 91),
        // A kept file is deleted when its dossier was not created, or was erased: as long as backups are kept.
        { prefix: 'kept/', noncurrentVersionExpiration: Duration.days(35), expiredObjectDeleteMarker: true },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // A form POST sends no preflight request; CORS lets the page read the response.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [siteOrigin], allowedHeaders: ['*'], maxAge: 300 }],
    })
    if (isScanned) new MalwareScan(this, 'Scan', { bucket: this.bucket, key })
    this.origin = `https://${this.bucket.bucketRegionalDomainName}`
  }
}

/** AWS: in a versioned bucket an expired object first becomes a noncurrent version. */
const forgotten = (prefix: string, days: number): LifecycleRule => ({
  prefix,
  expiration: Duration.days(days),
  noncurrentVersionExpiration: Duration.days(1),
})
