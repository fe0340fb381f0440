import { effectsFilter } from '@kring/functions/stream/filters'
import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { EventOutbox } from '../constructs/eventOutbox.ts'
import { Handler } from '../constructs/handler.ts'
import type { MailSender } from '../constructs/mailSender.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { streamScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type StreamStackProps = { readonly store: Store; readonly secret: AppSecret; readonly mail: MailSender }

/** The stream handler, which turns dossier events into facts, rollups and mail. */
export class StreamStack extends KringStack {
  readonly handler: Handler
  readonly outbox: EventOutbox

  constructor(scope: Construct, id: string, environment: Environment, { store, secret, mail }: StreamStackProps) {
    super(scope, id, environment, "Kring: what follows from the table's events")
    this.handler = new Handler(this, 'Handler', {
      name: 'stream',
      description: 'Turns events into facts, rollups and mail',
      timeout: Duration.minutes(1),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_PUBLIC_URL: `https://${environment.domain}`,
        KRING_SECRET_ARN: secret.arn,
        KRING_KEY_ARN: store.key.keyArn,
        KRING_MAIL_FROM: mail.from,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.handler, store, scopes: streamScopes })
    secret.allowReading(this.handler.role)
    mail.allowSending(this.handler.role)

    this.outbox = new EventOutbox(this, 'Outbox', {
      store,
      handler: this.handler,
      filter: effectsFilter,
      window: Duration.seconds(1),
    })
  }
}
