import { Stage, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledgements.ts'
import type { Environment } from './environments.ts'
import { ApiStack } from './stacks/api.ts'
import { DataStack } from './stacks/data.ts'
import { DueStack } from './stacks/due.ts'
import { ErasureStack } from './stacks/erasure.ts'
import { FilesStack } from './stacks/files.ts'
import { IdentityStack } from './stacks/identity.ts'
import { ReleasesStack } from './stacks/releases.ts'
import { ScheduleStack } from './stacks/schedule.ts'
import { SealStack } from './stacks/seal.ts'
import { StreamStack } from './stacks/stream.ts'
import { WatchStack } from './stacks/watch.ts'
import { WebStack } from './stacks/web.ts'
import { WebhooksStack } from './stacks/webhooks.ts'

export type KringStageOptions = {
  /** Folder of the built web app. Default: packages/web/dist if it exists. */
  readonly siteFolder?: string | undefined
}

/**
 * All stacks of one environment. No account is named: the stacks deploy to the deployer's account, and synthesis makes
 * no AWS calls.
 */
export class KringStage extends Stage {
  readonly data: DataStack
  readonly identity: IdentityStack
  readonly files: FilesStack
  readonly api: ApiStack
  readonly stream: StreamStack
  readonly seal: SealStack
  readonly erasure: ErasureStack
  readonly webhooks: WebhooksStack
  readonly due: DueStack
  readonly releases: ReleasesStack
  readonly schedule: ScheduleStack
  readonly web: WebStack
  readonly watch: WatchStack

  constructor(scope: Construct, environment: Environment, options: KringStageOptions = {}) {
    super(scope, environment.name, { env: { region: environment.region } })

    this.data = new DataStack(this, 'data', environment)
    this.identity = new IdentityStack(this, 'identity', environment)
    this.files = new FilesStack(this, 'files', environment, { store: this.data.store, files: this.data.files })
    this.api = new ApiStack(this, 'api', environment, {
      store: this.data.store,
      files: this.data.files,
      secret: this.data.secret,
      signIn: this.identity.signIn,
      images: this.files.images,
      papers: this.files.papers,
    })
    this.stream = new StreamStack(this, 'stream', environment, {
      store: this.data.store,
      secret: this.data.secret,
    })
    const { store, files, ledger, secret } = this.data
    this.seal = new SealStack(this, 'seal', environment, { store, ledger, secret })
    this.erasure = new ErasureStack(this, 'erasure', environment, { store, files, ledger, secret })
    const { eraser } = this.erasure
    this.webhooks = new WebhooksStack(this, 'webhooks', environment)
    const { mail } = this.stream
    const { sender: webhooks } = this.webhooks
    this.due = new DueStack(this, 'due', environment, { store, secret, mail, eraser, webhooks })
    this.releases = new ReleasesStack(this, 'releases', environment, { store })
    this.schedule = new ScheduleStack(this, 'schedule', environment, { ledger, secret })
    this.web = new WebStack(this, 'web', environment, {
      api: this.api.http,
      edge: this.api.edge,
      files: this.data.files,
      signIn: this.identity.signIn,
      siteFolder: options.siteFolder,
    })
    this.watch = new WatchStack(this, 'watch', environment, {
      api: this.api,
      identity: this.identity,
      files: this.files,
      stream: this.stream,
      seal: this.seal,
      erasure: this.erasure,
      releases: this.releases,
      due: this.due,
      schedule: this.schedule,
      store: this.data.store,
    })

    Tags.of(this).add('application', 'kring')
    Tags.of(this).add('environment', environment.name)
    acknowledge(this, environment, this.web.uploads ? this.web.site.bucket : undefined)
  }
}
