import { RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { logRetention } from './handler.ts'

export type SiteUploadProps = {
  readonly bucket: Bucket
  readonly folder: string
  /** What the app reads when it starts, in place of the build's own, which is for one machine. */
  readonly config: SiteConfig
}

/** `config.json`: what differs between installations that run the same build (packages/web/src/session/settings.ts). */
export type SiteConfig = {
  /** Whether a browser may serve a conference day without signal. */
  readonly dayWorker: 'on' | 'off'
  readonly signIn: { readonly authority: string; readonly clientId: string; readonly logoutEndpoint: string }
}

/**
 * Uploads the built web app to the bucket. No invalidation: CloudFront does not cache files with fixed names, and the
 * permission to invalidate could not be limited to this distribution.
 */
export class SiteUpload extends Construct {
  constructor(scope: Construct, id: string, { bucket, folder, config }: SiteUploadProps) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    const shared = {
      // The build's own lists of what is in it stay at home, and what it compressed: CloudFront compresses by itself.
      sources: [Source.asset(folder, { exclude: ['.vite', '**/*.br', '**/*.gz', 'config.json'] })],
      destinationBucket: bucket,
      // Assets of earlier releases stay, for users who have one open: a device may hold a day's bag of one for three days.
      prune: false,
      logGroup,
      role,
      memoryLimit: 256,
    }
    // Named by content hash, so they never change.
    const assets = new BucketDeployment(this, 'Assets', {
      ...shared,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    })
    const rest = new BucketDeployment(this, 'Rest', {
      ...shared,
      exclude: ['assets/*', '.*', '*/.*'],
      cacheControl: [CacheControl.noCache()],
    })
    const settings = new BucketDeployment(this, 'Config', {
      ...shared,
      sources: [Source.jsonData('config.json', config)],
      cacheControl: [CacheControl.fromString('no-store')],
    })
    rest.node.addDependency(settings)
    // index.html is uploaded last, so that it never refers to a missing file.
    rest.node.addDependency(assets)
  }
}
