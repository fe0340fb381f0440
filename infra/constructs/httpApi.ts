import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { logRetention } from './handler.ts'
import { publicRoutes } from './publicRoutes.ts'

export type KringHttpApiProps = {
  readonly name: string
  readonly handler: IFunction
  readonly issuer: string
  /** The web app's client id. */
  readonly audience: string
}

/** The way in: a token is checked before the function runs, except on the public routes. */
export class KringHttpApi extends Construct {
  readonly api: HttpApi
  /** Host name of the API itself, behind the distribution. */
  readonly host: string

  constructor(scope: Construct, id: string, { name, handler, issuer, audience }: KringHttpApiProps) {
    super(scope, id)
    // One permission for all routes.
    // AWS: a function's policy holds 20 KB. docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    const integration = new HttpLambdaIntegration('Handler', handler, { scopePermissionToRoute: false })
    this.api = new HttpApi(this, 'Api', { apiName: name, createDefaultStage: false })

    // AWS: the most specific route wins, so each public one takes precedence over the guarded rest.
    // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
    this.api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration,
      // AWS: the authorizer compares `aud` with its audiences and, only in a token without it, `client_id`. Cognito's
      // access tokens have no `aud`. A list holds 50 and can't name machine clients, which are made while the service
      // runs: what those need is among the public routes.
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
      authorizer: new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [audience] }),
      // AWS: an ID token has the client as its `aud` and would pass, but it has no scopes (same page).
      authorizationScopes: ['openid'],
    })
    for (const { path, methods } of publicRoutes) {
      this.api.addRoutes({ path, methods: [...methods], integration, authorizer: new HttpNoneAuthorizer() })
    }

    this.addStage()
    this.host = `${this.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }

  private addStage(): void {
    const log = new LogGroup(this, 'AccessLog', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // A bound on what all callers together may cost. Each tenant's own quota is kept in the table: with one tight
      // limit for all, a flood from one partner would shut out the others.
      throttle: { rateLimit: 1000, burstLimit: 2000 },
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(accessLog) },
    })
  }
}

/**
 * No address, no user agent, no path (paths hold dossier ids and personal links), no claims: the route's pattern and
 * how it went.
 */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  handlerMs: '$context.integrationLatency',
  handlerError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
  bytes: '$context.responseLength',
})
