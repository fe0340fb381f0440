import type { Construct } from 'constructs'
import { addAlarms } from '../constructs/alarms.ts'
import { AlarmTopic } from '../constructs/alarmTopic.ts'
import { addDashboard } from '../constructs/dashboard.ts'
import type { MailSender } from '../constructs/mailSender.ts'
import { MonthlyBudget } from '../constructs/monthlyBudget.ts'
import { signals } from '../constructs/signals.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import type { ApiStack } from './api.ts'
import { type BackupStack, vaultName } from './backup.ts'
import type { DueStack } from './due.ts'
import type { ErasureStack } from './erasure.ts'
import type { FilesStack } from './files.ts'
import type { IdentityStack } from './identity.ts'
import { KringStack } from './kringStack.ts'
import type { ReleasesStack } from './releases.ts'
import type { ScheduleStack } from './schedule.ts'
import type { SealStack } from './seal.ts'
import type { StreamStack } from './stream.ts'
import type { WebhooksStack } from './webhooks.ts'

export type WatchStackProps = {
  readonly api: ApiStack
  readonly identity: IdentityStack
  readonly files: FilesStack
  readonly stream: StreamStack
  readonly seal: SealStack
  readonly erasure: ErasureStack
  readonly due: DueStack
  readonly releases: ReleasesStack
  readonly schedule: ScheduleStack
  readonly webhooks: WebhooksStack
  readonly backup: BackupStack
  readonly store: Store
  readonly mail: MailSender
}

/** Alarms, the budget and the dashboard. It reads the other stacks; none depends on it. */
export class WatchStack extends KringStack {
  constructor(scope: Construct, id: string, environment: Environment, parts: WatchStackProps) {
    super(scope, id, environment, 'Kring: alarms, the budget and the dashboard')
    const watched = signals({
      api: parts.api.http.api,
      apiHandler: parts.api.handler.function,
      claims: parts.identity.claims.function,
      streamHandler: parts.stream.handler.function,
      deadLetters: parts.stream.outbox.deadLetters,
      sealHandler: parts.seal.handler.function,
      unsealed: parts.seal.outbox.deadLetters,
      eraser: parts.erasure.eraser.function,
      dueHandler: parts.due.handler.function,
      notTaken: parts.due.deadLetters,
      releaser: parts.releases.releaser.function,
      checkpoint: parts.schedule.checkpoint.function,
      sweep: parts.files.sweep.function,
      webhooks: parts.webhooks.sender.function,
      accounts: parts.backup.copier.function,
      vault: vaultName(environment),
      table: parts.store.table,
      delivery: parts.mail.delivery,
    })
    const { topic } = new AlarmTopic(this, 'Topic', environment.alarmEmail)
    const alarms = addAlarms(this, environment.name, watched, topic)
    new MonthlyBudget(this, 'Cost', {
      name: `kring-${environment.name}`,
      environment: environment.name,
      perMonth: environment.budget.eurosPerMonth,
      topic,
    })
    addDashboard(this, `kring-${environment.name}`, watched, alarms, parts.api.handler.function.logGroup.logGroupName)
  }
}
