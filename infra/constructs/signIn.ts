import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import { type IGrantable, type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { SsoProvider } from '../environments/schema.ts'
import type { MailSender } from './mailSender.ts'
import { addSsoProviders } from './ssoProviders.ts'

export type SignInProps = {
  readonly publicUrl: string
  readonly prefix: string
  readonly secondFactor: 'required' | 'optional'
  /** Pre-token-generation trigger that adds a person's name and address. */
  readonly claims: IFunction
  /** Custom-message trigger that writes the pool's mails. */
  readonly mails: IFunction
  /** Pre-sign-up trigger that finds the account of who comes from an organisation's provider. Only where there is one. */
  readonly link: IFunction | undefined
  readonly sender: MailSender
  readonly sso: readonly SsoProvider[]
}

/**
 * The user pool, its sign-in page and the client of the web app. Partners' systems are clients too, created at run
 * time, each with a secret and the scopes of the resource server.
 */
export class SignIn extends Construct {
  readonly pool: UserPool
  readonly issuer: string
  readonly clientId: string
  /** Origin of the sign-in page. */
  readonly pageOrigin: string
  /** Where the web app ends the session; not part of the issuer's discovery document. */
  readonly logoutEndpoint: string
  /** Origin that serves the issuer's discovery document and keys. */
  readonly issuerOrigin: string

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id)
    const { region } = Stack.of(this)
    this.pool = this.addPool(props)
    this.addScopes()
    const providers = addSsoProviders(this.pool, props.sso)
    const client = this.addWebClient(props)
    client.node.addDependency(...providers)
    this.addPage(props.prefix, client)

    this.issuer = this.pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.pageOrigin = `https://${props.prefix}.auth.${region}.amazoncognito.com`
    // AWS: docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
    this.logoutEndpoint = `${this.pageOrigin}/logout`
    this.issuerOrigin = `https://cognito-idp.${region}.amazonaws.com`
  }

  /** Allows inviting people, removing a lost second factor, and managing the clients of partners' systems, in this pool only. */
  allowManaging(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Accounts',
        actions: [
          'AdminCreateUser',
          'AdminGetUser',
          'AdminDeleteSoftwareToken',
          'AdminUserGlobalSignOut',
          'CreateUserPoolClient',
          'DeleteUserPoolClient',
          'AddUserPoolClientSecret',
          'ListUserPoolClientSecrets',
          'DeleteUserPoolClientSecret',
        ].map(action => `cognito-idp:${action}`),
        resources: [this.pool.userPoolArn],
      }),
    )
  }

  /**
   * Allows finding an invited account and making a provider's user it, in this pool only. A policy of its own: the function
   * is a trigger of the pool, and would wait for the pool otherwise.
   */
  allowLinking(scope: Construct, role: IRole): void {
    const actions = ['ListUsers', 'AdminLinkProviderForUser'].map(action => `cognito-idp:${action}`)
    new Policy(scope, 'Linking', {
      roles: [role],
      statements: [new PolicyStatement({ sid: 'Accounts', actions, resources: [this.pool.userPoolArn] })],
    })
  }

  private addPool({ secondFactor, claims, mails, link, sender }: SignInProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      // AWS: customising access tokens and the managed sign-in page require at least the Essentials plan.
      // docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { mutable: true } },
      // A new e-mail address takes effect once it is verified; until then the old one stays.
      keepOriginal: { email: true },
      autoVerify: { email: true },
      mfa: secondFactor === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      // No SMS: numbers can be hijacked, messages cost money, and it would store another phone number.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // AWS: the pool's own mailer sends 50 mails a day, from an address that is not ours.
      // docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html
      email: UserPoolEmail.withSES({
        fromEmail: sender.from,
        fromName: 'Kring',
        sesRegion: Stack.of(this).region,
        sesVerifiedDomain: sender.domain,
        configurationSetName: sender.delivery.configurationSetName,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // AWS: version 1 of this event cannot change access tokens; version 3 is called for client credentials too, whose
    // tokens need nothing added.
    // docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0)
    pool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, mails)
    if (link !== undefined) pool.addTrigger(UserPoolOperation.PRE_SIGN_UP, link)
    return pool
  }

  /** The scopes that a partner's system may have. In tokens: `kring/referral.submit` (functions/people). */
  private addScopes(): void {
    const scopes = {
      'referral.submit': 'Hand in referrals for its organisation',
      'referral.status': 'Read how the referrals that it handed in stand',
    }
    this.pool.addResourceServer('Api', {
      identifier: 'kring',
      scopes: Object.entries(scopes).map(
        ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
      ),
    })
  }

  /**
   * AWS: Cognito verifies a PKCE challenge when a client sends one but cannot require it. The web app always sends one,
   * and as a public client it has no secret to leak.
   * docs.aws.amazon.com/cognito/latest/developerguide/using-pkce-in-authorization-code.html
   */
  private addWebClient({ publicUrl, sso }: SignInProps): UserPoolClient {
    return this.pool.addClient('Web', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        // The scopes that the web app requests, and the only ones it may. A refresh token needs no scope.
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/signed-in`],
        logoutUrls: [`${publicUrl}/`],
      },
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...sso.map(({ name }) => UserPoolClientIdentityProvider.custom(name)),
      ],
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // How long somebody whose account was closed can still ask; a revoked membership ends within seconds. AWS: the
      // cookie of managed login still lives for an hour and gives new tokens without a new sign-in.
      // docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
      accessTokenValidity: Duration.minutes(10),
      idTokenValidity: Duration.hours(1),
      // A working day, after which everybody has to sign in again.
      refreshTokenValidity: Duration.hours(12),
    })
  }

  private addPage(prefix: string, client: UserPoolClient): void {
    this.pool.addDomain('Page', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    // AWS: a client without a branding style has no managed sign-in page.
    // docs.aws.amazon.com/cognito/latest/developerguide/managed-login-branding.html
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
  }
}
