import { existsSync } from 'node:fs'
import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { repository } from '../constructs/bundle.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import type { KringHttpApi } from '../constructs/httpApi.ts'
import type { SignIn } from '../constructs/signIn.ts'
import { Site } from '../constructs/site.ts'
import { SiteUpload } from '../constructs/siteUpload.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

const builtSite = `${repository}packages/web/dist`

export type WebStackProps = {
  readonly api: KringHttpApi
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
    { api, files, signIn, siteFolder }: WebStackProps,
  ) {
    super(scope, id, environment, 'Kring: the web app')
    this.site = new Site(this, 'Site', { environment, apiHost: api.host, signIn, filesOrigin: files.origin })

    // Synthesis works without a build, and then uploads nothing. A deployment builds first.
    const folder = siteFolder ?? builtSite
    this.uploads = existsSync(folder)
    if (this.uploads) new SiteUpload(this, 'Upload', { bucket: this.site.bucket, folder })

    new CfnOutput(this, 'Address', { value: this.site.distribution.distributionDomainName })
  }
}
