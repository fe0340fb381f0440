import { Aspects, Stage, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledgements.ts'
import { Disposable } from './disposable.ts'
import type { Environment } from './environments.ts'
import { ApiStack } from './stacks/api.ts'
import { BackupCopyStack, BackupStack } from './stacks/backup.ts'
import { DataStack } from './stacks/data.ts'
import { DueStack } from './stacks/due.ts'
import { EdgeStack } from './stacks/edge.ts'
import { ErasureStack } from './stacks/erasure.ts'
import { FilesStack } from './stacks/files.ts'
import { IdentityStack } from './stacks/identity.ts'
import { MailStack } from './stacks/mail.ts'
import { OperationsStack } from './stacks/operations.ts'
import { PipelineStack } from './stacks/pipeline.ts'
import { ReleasesStack } from './stacks/releases.ts'
import { ScheduleStack } from './stacks/schedule.ts'
import { SealStack } from './stacks/seal.ts'
import { StreamStack } from './stacks/stream.ts'
import { VerifyStack } from './stacks/verify.ts'
import { WatchStack } from './stacks/watch.ts'
import { type BuiltSite, WebStack } from './stacks/web.ts'
import { WebhooksStack } from './stacks/webhooks.ts'

export type KringStageOptions = {
  /** The web app to upload; 'none' for templates that are only looked at. */
  readonly site: BuiltSite | 'none'
}

/**
 * All stacks of one environment, for its account alone. Synthesis makes no AWS calls.
 */
export class KringStage extends Stage {
  readonly edge: EdgeStack
  readonly mail: MailStack
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
  readonly verify: VerifyStack
  readonly backupCopy: BackupCopyStack
  readonly backup: BackupStack
  readonly operations: OperationsStack
  readonly web: WebStack
  readonly watch: WatchStack
  /** Only where a pipeline may deploy. */
  readonly pipeline: PipelineStack | undefined

  constructor(scope: Construct, environment: Environment, options: KringStageOptions) {
    super(scope, environment.name, { env: { account: environment.account, region: environment.region } })

    this.edge = new EdgeStack(this, 'edge', environment)
    this.mail = new MailStack(this, 'mail', environment)
    this.data = new DataStack(this, 'data', environment)
    this.identity = new IdentityStack(this, 'identity', environment, this.mail.sender)
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
      mail: this.mail.sender,
    })
    const { store, files, ledger, secret } = this.data
    this.seal = new SealStack(this, 'seal', environment, { store, ledger, secret })
    this.erasure = new ErasureStack(this, 'erasure', environment, { store, files, ledger, secret })
    const { eraser } = this.erasure
    this.webhooks = new WebhooksStack(this, 'webhooks', environment)
    const { sender: mail } = this.mail
    const { sender: webhooks } = this.webhooks
    this.due = new DueStack(this, 'due', environment, { store, secret, mail, eraser, webhooks })
    this.releases = new ReleasesStack(this, 'releases', environment, { store })
    this.schedule = new ScheduleStack(this, 'schedule', environment, { ledger, secret })
    this.web = new WebStack(this, 'web', environment, {
      edge: this.edge,
      api: this.api.http,
      proof: this.api.edge,
      files: this.data.files,
      signIn: this.identity.signIn,
      site: options.site,
    })
    this.verify = new VerifyStack(this, 'verify', environment, { store, ledger, secret })
    this.backupCopy = new BackupCopyStack(this, 'backup-copy', environment)
    const { signIn } = this.identity
    this.backup = new BackupStack(this, 'backup', environment, { store, files, signIn })
    // The plan copies into the vault of the second region.
    this.backup.addStackDependency(this.backupCopy)
    this.operations = new OperationsStack(this, 'operations', environment, {
      ...{ store, files, ledger, secret, signIn },
      readers: { stream: this.stream, seal: this.seal },
      answering: [{ handler: this.api.handler, atOnce: environment.reservedConcurrency.api }],
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
      webhooks: this.webhooks,
      backup: this.backup,
      store: this.data.store,
      mail: this.mail.sender,
    })

    const { github } = environment
    this.pipeline = github === undefined ? undefined : new PipelineStack(this, 'pipeline', environment, github)

    if (!environment.terminationProtection) Aspects.of(this).add(new Disposable())
    // AWS: a dashboard has no tags in CloudFormation's schema.
    const tagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] }
    Tags.of(this).add('application', 'kring', tagged)
    Tags.of(this).add('environment', environment.name, tagged)
    acknowledge(this, environment, this.web.uploads ? this.web.site.bucket : undefined)
  }
}
