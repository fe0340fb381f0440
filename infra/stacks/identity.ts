import { CfnOutput, Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Handler } from '../constructs/handler.ts'
import { SignIn } from '../constructs/signIn.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/** The user pool and the function that adds a person's name to their tokens. */
export class IdentityStack extends KringStack {
  readonly claims: Handler
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, 'Kring: sign-in and token claims')

    this.claims = new Handler(this, 'Claims', {
      name: 'identity',
      description: 'Adds name and address to a token',
      // AWS: Cognito waits five seconds for a trigger, then retries.
      // docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
      timeout: Duration.seconds(5),
      environment: {},
    })

    this.signIn = new SignIn(this, 'SignIn', {
      publicUrl: `https://${environment.domain}`,
      prefix: environment.signInPrefix,
      secondFactor: environment.secondFactor,
      claims: this.claims.function,
    })

    new CfnOutput(this, 'Issuer', { value: this.signIn.issuer })
    new CfnOutput(this, 'ClientId', { value: this.signIn.clientId })
    new CfnOutput(this, 'LogoutEndpoint', { value: this.signIn.logoutEndpoint })
  }
}
