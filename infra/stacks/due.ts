import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { Handler } from '../constructs/handler.ts'
import { MailFeedback } from '../constructs/mailFeedback.ts'
import type { MailSender } from '../constructs/mailSender.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { dueScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type DueStackProps = {
  readonly store: Store
  readonly secret: AppSecret
  readonly mail: MailSender
  readonly eraser: Handler
  readonly webhooks: Handler
}

/** What falls due, worked each minute; and what the mail service reports of mails that did not arrive. */
export class DueStack extends KringStack {
  readonly handler: Handler
  /** Reports of the mail service that could not be taken. */
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, environment: Environment, props: DueStackProps) {
    super(scope, id, environment, 'Kring: what falls due')
    const { store, secret, mail, eraser, webhooks } = props

    this.handler = new Handler(this, 'Handler', {
      name: 'schedule/due',
      description: 'Works what falls due, and takes bounces and complaints',
      // Shorter than the lease of an entry (functions/schedule/due/run.ts), and longer than a run (environment.ts beside it)
      // that begins an erasure at its end and waits for it.
      timeout: Duration.seconds(100),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_PUBLIC_URL: `https://${environment.domain}`,
        KRING_SECRET_ARN: secret.arn,
        KRING_KEY_ARN: store.key.keyArn,
        KRING_MAIL_FROM: mail.from,
        KRING_ERASER: eraser.function.functionName,
        KRING_WEBHOOKS: webhooks.function.functionName,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.handler, store, scopes: dueScopes })
    secret.allowReading(this.handler.role)
    mail.allowSending(this.handler.role)
    // It may ask for an erasure, and has no right to carry one out; what it has sent to partners' systems, it signed.
    for (const { function: called } of [eraser, webhooks])
      this.handler.role.addToPrincipalPolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }),
      )

    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    new Rule(this, 'EachMinute', {
      description: 'Kring: what falls due',
      schedule: Schedule.rate(Duration.minutes(1)),
      // A run that was missed is made up for by the next: the index keeps what is due.
      targets: [
        new LambdaFunction(this.handler.function, {
          retryAttempts: 0,
          maxEventAge: Duration.minutes(1),
          deadLetterQueue: this.deadLetters,
        }),
      ],
    })
    new MailFeedback(this, 'Feedback', { mail, handler: this.handler, deadLetters: this.deadLetters })
  }
}
