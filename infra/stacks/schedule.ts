import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { Handler } from '../constructs/handler.ts'
import type { LedgerStore } from '../constructs/ledgerStore.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

export type ScheduleStackProps = { readonly ledger: LedgerStore; readonly secret: AppSecret }

/** What runs by the clock: the nightly checkpoint of the ledger. It needs nothing of the table. */
export class ScheduleStack extends KringStack {
  readonly checkpoint: Handler

  constructor(scope: Construct, id: string, environment: Environment, { ledger, secret }: ScheduleStackProps) {
    super(scope, id, environment, 'Kring: what runs by the clock')

    this.checkpoint = new Handler(this, 'Checkpoint', {
      name: 'schedule/checkpoint',
      description: 'Makes the nightly checkpoint of the ledger',
      timeout: Duration.minutes(10),
      environment: { KRING_SECRET_ARN: secret.arn, KRING_LEDGER_BUCKET: ledger.bucket.bucketName },
    })
    secret.allowReading(this.checkpoint.role)
    ledger.allowCheckpoints(this.checkpoint.role)

    new Rule(this, 'Nightly', {
      description: 'Kring: the checkpoint of the ledger',
      schedule: Schedule.cron({ hour: '1', minute: '30' }),
      targets: [new LambdaFunction(this.checkpoint.function, { retryAttempts: 3 })],
    })
  }
}
