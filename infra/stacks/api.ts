import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { EdgeSecret } from '../constructs/edgeSecret.ts'
import type { FileStore } from '../constructs/fileStore.ts'
import { Handler } from '../constructs/handler.ts'
import { KringHttpApi } from '../constructs/httpApi.ts'
import { ScopeRoles } from '../constructs/scopeRoles.ts'
import type { SignIn } from '../constructs/signIn.ts'
import type { Store } from '../constructs/store.ts'
import type { Environment } from '../environments.ts'
import { apiScopes } from '../scopes.ts'
import { KringStack } from './kringStack.ts'

export type ApiStackProps = {
  readonly store: Store
  readonly files: FileStore
  readonly secret: AppSecret
  readonly signIn: SignIn
}

/** The HTTP API and its Lambda function. */
export class ApiStack extends KringStack {
  readonly handler: Handler
  readonly http: KringHttpApi
  readonly edge: EdgeSecret

  constructor(scope: Construct, id: string, environment: Environment, { store, files, secret, signIn }: ApiStackProps) {
    super(scope, id, environment, 'Kring: the HTTP API')

    this.edge = new EdgeSecret(this, 'Edge')
    this.handler = new Handler(this, 'Handler', {
      name: 'api',
      description: 'Answers every request to /api',
      // AWS: an HTTP API times out after 30 seconds; our requests are budgeted far below that.
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
      timeout: Duration.seconds(10),
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_BUCKET: files.bucket.bucketName,
        KRING_ISSUER: signIn.issuer,
        KRING_AUDIENCE: signIn.clientId,
        KRING_USER_POOL: signIn.pool.userPoolId,
        KRING_TOKEN_ENDPOINT: `${signIn.pageOrigin}/oauth2/token`,
        KRING_SECRET_ARN: secret.arn,
        KRING_EDGE_SECRET_ARN: this.edge.arn,
        KRING_KEY_ARN: store.key.keyArn,
      },
    })
    new ScopeRoles(this, 'Scopes', { handler: this.handler, store, files, scopes: apiScopes })
    secret.allowReading(this.handler.role)
    this.edge.allowReading(this.handler.role)
    signIn.allowManaging(this.handler.role)

    this.http = new KringHttpApi(this, 'Http', {
      name: `kring-${environment.name}`,
      handler: this.handler.function,
      issuer: signIn.issuer,
      audience: signIn.clientId,
    })
  }
}
