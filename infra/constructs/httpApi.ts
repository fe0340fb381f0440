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
import type { Environment } from '../environments.ts'
import { logRetention } from './handler.ts'
import { publicRoutes } from './publicRoutes.ts'

export type KringHttpApiProps = {
  readonly name: string
  readonly handler: IFunction
  readonly issuer: string
  /** The web app's client id. */
  readonly audience: string
  readonly rateLimit: Environment['rateLimit']
}

/** The HTTP API: API Gateway verifies the token before the function runs, except on the public routes. */
export class KringHttpApi extends Construct {
  readonly api: HttpApi
  /** Host name of the API itself, behind the distribution. */
  readonly host: string

  constructor(scope: Construct, id: string, { name, handler, issuer, audience, rateLimit }: KringHttpApiProps) {
    super(scope, id)
    // One permission for all routes, because of the policy's size. AWS: a function's policy holds 20 KB.
    // docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    const integration = new HttpLambdaIntegration('Handler', handler, { scopePermissionToRoute: false })
    this.api = new HttpApi(this, 'Api', { apiName: name, createDefaultStage: false })

    // AWS: the most specific route wins, so a public route takes precedence over the authorised catch-all.
    // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
    this.api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration,
      // AWS: the authorizer compares `aud` with its audiences and, only when a token has none, `client_id`. Cognito's
      // access tokens have no `aud`. The list holds 50 values and cannot include machine clients, which are created at
      // run time: the routes that they use are among the public ones, where the function verifies the token.
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
      // docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
      authorizer: new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [audience] }),
      // AWS: an ID token has the client as its `aud` and would be accepted, but has no scopes (same page).
      authorizationScopes: ['openid'],
    })
    for (const { path, methods } of publicRoutes) {
      this.api.addRoutes({ path, methods: [...methods], integration, authorizer: new HttpNoneAuthorizer() })
    }

    this.addStage(rateLimit)
    this.host = `${this.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }

  private addStage({ perSecond, burst }: Environment['rateLimit']): void {
    const log = new LogGroup(this, 'AccessLog', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // Bounds the total cost of all callers. Quotas per tenant are kept in the table: with one tight overall limit, a
      // flood from one partner would block the others.
      throttle: { rateLimit: perSecond, burstLimit: burst },
      // AWS: metrics per route are paid each; what is asked of routes is in the lines of functions/telemetry.
      detailedMetricsEnabled: false,
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(accessLog) },
    })
  }
}

/**
 * The access log has no IP address, user agent, path (paths contain dossier ids) or claims: only the route's pattern
 * and the outcome.
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
