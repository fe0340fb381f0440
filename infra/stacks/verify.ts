import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { Handler } from '../constructs/handler.ts'
import type { LedgerStore } from '../constructs/ledgerStore.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { verifyScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type VerifyStackProps = { readonly store: Store; readonly ledger: LedgerStore; readonly secret: AppSecret }

/** The daily check of what is sealed, against the ledger. It changes nothing; that it came to its end it says in the ledger. */
export class VerifyStack extends KringStack {
  readonly verifier: Handler

  constructor(scope: Construct, id: string, environment: Environment, { store, ledger, secret }: VerifyStackProps) {
    super(scope, id, environment, 'Kring: the daily check of everything that is sealed')

    this.verifier = new Handler(this, 'Verifier', {
      name: 'schedule/verify',
      description: 'Checks each day what changed, and a thirtieth of the rest, against the ledger',
      // AWS: no function runs longer. A part ends after ten minutes and calls the next (functions/schedule/verify).
      timeout: Duration.minutes(15),
      memorySize: 1536,
      callsItself: true,
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_SECRET_ARN: secret.arn,
        KRING_KEY_ARN: store.key.keyArn,
        KRING_LEDGER_BUCKET: ledger.bucket.bucketName,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.verifier, store, scopes: verifyScopes })
    secret.allowReading(this.verifier.role)
    ledger.allowDailyCheck(this.verifier.role)
    this.allowGoingOn()

    new Rule(this, 'Daily', {
      description: 'Kring: the daily check of what is sealed',
      // After the checkpoint of 1:30.
      schedule: Schedule.cron({ hour: '3', minute: '0' }),
      targets: [new LambdaFunction(this.verifier.function, { retryAttempts: 2 })],
    })
  }

  /** In a policy of its own: the function's own policy must exist before the function, and cannot name it. */
  private allowGoingOn(): void {
    new Policy(this, 'GoOn', {
      roles: [this.verifier.role],
      statements: [
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['lambda:InvokeFunction'],
          resources: [this.verifier.function.functionArn],
        }),
      ],
    })
  }
}
