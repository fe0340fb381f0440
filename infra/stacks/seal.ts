import { sealFilter } from '@kring/functions/stream/filters'
import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { EventOutbox } from '../constructs/eventOutbox.ts'
import { Handler } from '../constructs/handler.ts'
import type { LedgerStore } from '../constructs/ledgerStore.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { sealScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type SealStackProps = { readonly store: Store; readonly ledger: LedgerStore; readonly secret: AppSecret }

/** The stream's second reader, which seals access logs and witnesses what is written in the ledger. */
export class SealStack extends KringStack {
  readonly handler: Handler
  readonly outbox: EventOutbox

  constructor(scope: Construct, id: string, environment: Environment, { store, ledger, secret }: SealStackProps) {
    super(scope, id, environment, 'Kring: the seals of access logs, and the ledger of what was written')

    this.handler = new Handler(this, 'Handler', {
      name: 'seal',
      description: 'Seals access logs and witnesses events in the ledger',
      timeout: Duration.minutes(1),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_SECRET_ARN: secret.arn,
        KRING_LEDGER_BUCKET: ledger.bucket.bucketName,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.handler, store, scopes: sealScopes })
    secret.allowReading(this.handler.role)
    ledger.allowWitnessing(this.handler.role)

    // One ledger object a batch: half a minute keeps their number down.
    this.outbox = new EventOutbox(this, 'Outbox', {
      store,
      handler: this.handler,
      filter: sealFilter,
      window: Duration.seconds(30),
    })
  }
}
