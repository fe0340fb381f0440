import { existsSync } from 'node:fs'
import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { repository } from '../constructs/bundle.ts'
import type { EdgeSecret } from '../constructs/edgeSecret.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import type { KringHttpApi } from '../constructs/httpApi.ts'
import type { SignIn } from '../constructs/signIn.ts'
import { Site } from '../constructs/site.ts'
import { SiteUpload } from '../constructs/siteUpload.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

const builtSite = `${repository}packages/web/dist`
/** The code that draws public pages; the same build makes it. */
const builtPages = `${repository}.build/pages`

export type WebStackProps = {
  readonly api: KringHttpApi
  readonly edge: EdgeSecret
  readonly files: FileStore
  readonly signIn: SignIn
  readonly siteFolder: string | undefined
}

/** The web app, and the API under the same origin. */
export class WebStack extends KringStack {
  readonly site: Site
  readonly uploads: boolean

  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { api, edge, files, signIn, siteFolder }: WebStackProps,
  ) {
    super(scope, id, environment, 'Kring: the web app')
    const folder = siteFolder ?? builtSite
    this.site = new Site(this, 'Site', {
      environment,
      apiHost: api.host,
      edgeProof: edge.reference,
      signIn,
      filesOrigin: files.origin,
      pagesFolder: siteFolder === undefined ? builtPages : `${siteFolder}/.pages`,
    })

    // Synthesis works without a build, and then uploads nothing. A deployment builds first.
    this.uploads = existsSync(folder)
    if (this.uploads) new SiteUpload(this, 'Upload', { bucket: this.site.bucket, folder })

    new CfnOutput(this, 'Address', { value: this.site.distribution.distributionDomainName })
  }
}
