import { CfnOutput, Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { AppSecret } from '../constructs/appSecret.ts'
import { Canary } from '../constructs/canary.ts'
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
  readonly images: Handler
  readonly papers: Handler
}

/** The HTTP API and its Lambda function. */
export class ApiStack extends KringStack {
  readonly handler: Handler
  readonly http: KringHttpApi
  readonly edge: EdgeSecret

  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { store, files, secret, signIn, images, papers }: ApiStackProps,
  ) {
    super(scope, id, environment, 'Kring: the HTTP API')

    this.edge = new EdgeSecret(this, 'Edge')
    this.handler = new Handler(this, 'Handler', {
      name: 'api',
      description: 'Answers every request to /api',
      // AWS: an HTTP API times out after 30 seconds; our requests are budgeted far below that, but for a large picture
      // they wait for the image function.
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
      timeout: Duration.seconds(25),
      reservedConcurrency: environment.reservedConcurrency.api,
      environment: {
        KRING_TABLE: store.table.tableName,
        KRING_BUCKET: files.bucket.bucketName,
        ...(files.isScanned ? { KRING_MALWARE_SCAN: '1' } : {}),
        KRING_IMAGES: images.function.functionName,
        KRING_PAPERS: papers.function.functionName,
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
    this.handler.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [images, papers].map(one => one.function.functionArn),
      }),
    )

    const canary = new Canary(this, 'Canary', this.handler)
    this.http = new KringHttpApi(this, 'Http', {
      name: `kring-${environment.name}`,
      handler: canary.alias,
      issuer: signIn.issuer,
      audience: signIn.clientId,
      rateLimit: environment.rateLimit,
    })
    new CfnOutput(this, 'FunctionName', { value: this.handler.function.functionName })
    new CfnOutput(this, 'Alias', { value: canary.alias.aliasName })
  }
}
