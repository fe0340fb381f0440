import { CfnOutput } from 'aws-cdk-lib'
import { AaaaRecord, ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import type { EdgeSecret } from '../constructs/edgeSecret.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import { hostedZoneOf } from '../constructs/hostedZone.ts'
import type { KringHttpApi } from '../constructs/httpApi.ts'
import type { SignIn } from '../constructs/signIn.ts'
import { Site } from '../constructs/site.ts'
import { SiteUpload } from '../constructs/siteUpload.ts'
import type { Environment } from '../environments.ts'
import type { EdgeStack } from './edge.ts'
import { KringStack } from './kringStack.ts'

/** The web app as it was built. */
export type BuiltSite = {
  readonly folder: string
  /** The code that draws public pages; the same build makes it. */
  readonly pagesFolder: string
}

export type WebStackProps = {
  readonly api: KringHttpApi
  readonly edge: EdgeStack
  readonly proof: EdgeSecret
  readonly files: FileStore
  readonly signIn: SignIn
  /** What is uploaded; 'none' for templates that are only looked at. */
  readonly site: BuiltSite | 'none'
}

/** The web app, and the API under the same origin. */
export class WebStack extends KringStack {
  readonly site: Site
  readonly uploads: boolean

  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { edge, api, proof, files, signIn, site }: WebStackProps,
  ) {
    super(scope, id, environment, 'Kring: the web app')
    this.site = new Site(this, 'Site', {
      environment,
      apiHost: api.host,
      edgeProof: proof.reference,
      certificateArn: edge.certificateArn,
      webAclArn: edge.webAclArn,
      signIn,
      filesOrigin: files.origin,
      pagesFolder: site === 'none' ? undefined : site.pagesFolder,
    })

    this.uploads = site !== 'none'
    if (site !== 'none')
      new SiteUpload(this, 'Upload', {
        bucket: this.site.bucket,
        folder: site.folder,
        config: {
          dayWorker: environment.dayWorker ?? 'on',
          signIn: { authority: signIn.issuer, clientId: signIn.clientId, logoutEndpoint: signIn.logoutEndpoint },
        },
      })

    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.site.distribution))
    const zone = hostedZoneOf(this, environment)
    // Whole names: a name that is the zone's own would be added to it otherwise.
    const recordName = `${environment.domain}.`
    new ARecord(this, 'Address4', { zone, recordName, target })
    new AaaaRecord(this, 'Address6', { zone, recordName, target })
    new CfnOutput(this, 'Address', { value: `https://${environment.domain}` })
    new CfnOutput(this, 'ApiHost', { value: api.host })
  }
}
