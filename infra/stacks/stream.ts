import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { EventOutbox } from '../constructs/eventOutbox.ts'
import { Handler } from '../constructs/handler.ts'
import { MailSender } from '../constructs/mailSender.ts'
import type { Store } from '../constructs/store.ts'
import { everyItemAction, grantStoreAccess, reading } from '../constructs/storeAccess.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

export type StreamStackProps = { readonly store: Store; readonly secret: AppSecret }

/** Events become facts, rollups and mail. */
export class StreamStack extends KringStack {
  readonly handler: Handler
  readonly outbox: EventOutbox

  constructor(scope: Construct, id: string, environment: Environment, { store, secret }: StreamStackProps) {
    super(scope, id, environment, "Kring: what follows from the table's events")
    const mail = new MailSender(this, 'Mail', environment.mailDomain)

    this.handler = new Handler(this, 'Handler', {
      name: 'stream',
      description: 'Turns events into facts, rollups and mail',
      timeout: Duration.minutes(1),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_PUBLIC_URL: `https://${environment.domain}`,
        KRING_SECRET_ARN: secret.arn,
        KRING_MAIL_FROM: mail.from,
      },
    })
    grantStoreAccess(this.handler.role, store, [
      { name: 'Tenants', keys: 'T#*', items: everyItemAction },
      { name: 'Operator', keys: 'OPS#*', items: reading },
      { name: 'Funders', keys: 'F#*', items: everyItemAction },
    ])
    secret.allowReading(this.handler.role)
    mail.allowSending(this.handler.role)

    this.outbox = new EventOutbox(this, 'Outbox', { store, handler: this.handler })
  }
}
