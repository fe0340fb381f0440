import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import { Handler } from '../constructs/handler.ts'
import type { LedgerStore } from '../constructs/ledgerStore.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { erasureScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type ErasureStackProps = {
  readonly store: Store
  readonly files: FileStore
  readonly ledger: LedgerStore
  readonly secret: AppSecret
}

/** The eraser: the one function that deletes a dossier's content, called by what falls due. */
export class ErasureStack extends KringStack {
  readonly eraser: Handler

  constructor(scope: Construct, id: string, environment: Environment, props: ErasureStackProps) {
    super(scope, id, environment, 'Kring: the eraser of dossiers and persons')
    const { store, files, ledger, secret } = props

    this.eraser = new Handler(this, 'Eraser', {
      name: 'erasure',
      description: 'Erases a dossier or a person, once it may',
      // With the longest run of the one that waits for it (functions/schedule/due/environment.ts) below that one's timeout.
      timeout: Duration.seconds(45),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_SECRET_ARN: secret.arn,
        KRING_KEY_ARN: store.key.keyArn,
        KRING_BUCKET: files.bucket.bucketName,
        KRING_LEDGER_BUCKET: ledger.bucket.bucketName,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.eraser, store, files, scopes: erasureScopes })
    secret.allowReading(this.eraser.role)
    ledger.allowErasures(this.eraser.role)
  }
}
