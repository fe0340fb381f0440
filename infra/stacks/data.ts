import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AppSecret } from '../constructs/appSecret.ts'
import { FileStore } from '../constructs/fileStore.ts'
import { LedgerStore } from '../constructs/ledgerStore.ts'
import { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/** The resources that outlive every deployment: the table, attached files, the ledger, their keys and the application's secret. */
export class DataStack extends KringStack {
  readonly store: Store
  readonly secret: AppSecret
  readonly files: FileStore
  readonly ledger: LedgerStore

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, "Kring: the table, attached files, their encryption key and the application's secret")
    this.store = new Store(this, 'Store', environment)
    this.files = new FileStore(this, 'Files', {
      key: this.store.key,
      siteOrigin: `https://${environment.domain}`,
      isScanned: environment.malwareScan ?? false,
    })
    this.ledger = new LedgerStore(this, 'Ledger', { key: this.store.key, accessLogs: this.files.log })
    this.secret = new AppSecret(this, 'Secret', this.store.key)
    new CfnOutput(this, 'TableName', { value: this.store.table.tableName })
    new CfnOutput(this, 'SecretArn', { value: this.secret.arn })
    new CfnOutput(this, 'KeyArn', { value: this.store.key.keyArn })
  }
}
