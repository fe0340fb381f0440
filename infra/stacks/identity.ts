import { CfnOutput, Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Handler } from '../constructs/handler.ts'
import type { MailSender } from '../constructs/mailSender.ts'
import { SignIn } from '../constructs/signIn.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/** The user pool and the function that adds a person's name to their tokens. */
export class IdentityStack extends KringStack {
  readonly claims: Handler
  readonly signIn: SignIn

  constructor(scope: Construct, id: string, environment: Environment, sender: MailSender) {
    super(scope, id, environment, 'Kring: sign-in and token claims')

    this.claims = new Handler(this, 'Claims', {
      name: 'identity',
      description: 'Adds name and address to a token',
      // AWS: Cognito waits five seconds for a trigger, then retries.
      // docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
      timeout: Duration.seconds(5),
      environment: {},
    })

    const publicUrl = `https://${environment.domain}`
    const mails = new Handler(this, 'Mails', {
      name: 'identity/mail',
      description: "Writes the user pool's mails",
      timeout: Duration.seconds(5),
      environment: { KRING_PUBLIC_URL: publicUrl },
    })
    const { sso } = environment
    const link = sso.length === 0 ? undefined : this.addLink(sso)

    this.signIn = new SignIn(this, 'SignIn', {
      publicUrl,
      prefix: environment.signInPrefix,
      secondFactor: environment.secondFactor,
      claims: this.claims.function,
      mails: mails.function,
      link: link?.function,
      sender,
      sso,
    })
    if (link !== undefined) this.signIn.allowLinking(this, link.role)

    new CfnOutput(this, 'Issuer', { value: this.signIn.issuer })
    new CfnOutput(this, 'ClientId', { value: this.signIn.clientId })
    new CfnOutput(this, 'LogoutEndpoint', { value: this.signIn.logoutEndpoint })
  }

  private addLink(sso: Environment['sso']): Handler {
    const providers = sso.map(({ name, domains }) => ({ name, domains }))
    return new Handler(this, 'Link', {
      name: 'identity/link',
      description: "Finds the account of who comes from an organisation's provider",
      timeout: Duration.seconds(5),
      environment: { KRING_PROVIDERS: JSON.stringify(providers) },
    })
  }
}
