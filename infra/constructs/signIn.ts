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
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

export type SignInProps = {
  readonly publicUrl: string
  readonly prefix: string
  readonly secondFactor: 'required' | 'optional'
  /** Called before every token: adds the memberships. */
  readonly claims: IFunction
}

/**
 * The user pool, its sign-in page and the web app as its client. The systems of partners are clients too, made while
 * the service runs, each with a secret and the scopes of the resource server.
 */
export class SignIn extends Construct {
  readonly pool: UserPool
  readonly issuer: string
  readonly clientId: string
  /** Origin of the sign-in page. */
  readonly pageOrigin: string
  /** Where the web app ends the session; the issuer's discovery document does not say. */
  readonly logoutEndpoint: string
  /** Origin that serves the issuer's discovery document and keys. */
  readonly issuerOrigin: string

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id)
    const { region } = Stack.of(this)
    this.pool = this.addPool(props)
    this.addScopes()
    const client = this.addWebClient(props)
    this.addPage(props.prefix, client)

    this.issuer = this.pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.pageOrigin = `https://${props.prefix}.auth.${region}.amazoncognito.com`
    // AWS: docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
    this.logoutEndpoint = `${this.pageOrigin}/logout`
    this.issuerOrigin = `https://cognito-idp.${region}.amazonaws.com`
  }

  /** Inviting people and connecting the systems of partners, in this pool only. */
  allowManaging(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Accounts',
        actions: [
          'AdminCreateUser',
          'AdminGetUser',
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

  private addPool({ secondFactor, claims }: SignInProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      // AWS: claims in the access token and the managed sign-in page need the Essentials plan at least.
      // docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { mutable: true } },
      // A new address counts once its owner has answered; until then the old one stays.
      keepOriginal: { email: true },
      autoVerify: { email: true },
      mfa: secondFactor === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      // No SMS: a number can be taken over, and a message costs money and a phone number more to keep.
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
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // AWS: the first version of this event can't change an access token, the second not one of a client by itself.
    // docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V3_0)
    return pool
  }

  /** What the system of a partner may be allowed to do. In tokens: `kring/referral.submit` (functions/people). */
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
   * AWS: Cognito checks a PKCE challenge when a client sends one but can't demand it; our web app always does, and
   * without a secret there is nothing else to steal.
   * docs.aws.amazon.com/cognito/latest/developerguide/using-pkce-in-authorization-code.html
   */
  private addWebClient({ publicUrl }: SignInProps): UserPoolClient {
    return this.pool.addClient('Web', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        // What the web app asks for, and all that it may. A refresh token comes without a scope.
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/signed-in`],
        logoutUrls: [`${publicUrl}/`],
      },
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // As long as a membership that was revoked can still be used: the next token is made without it.
      // AWS: the cookie of managed login lives for an hour all the same, and gives new tokens without a new sign-in.
      // docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
      accessTokenValidity: Duration.minutes(10),
      idTokenValidity: Duration.hours(1),
      // A working day: in the evening everybody is signed out.
      refreshTokenValidity: Duration.hours(12),
    })
  }

  private addPage(prefix: string, client: UserPoolClient): void {
    this.pool.addDomain('Page', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    // AWS: a client without a branding style has no managed sign-in page at all.
    // docs.aws.amazon.com/cognito/latest/developerguide/managed-login-branding.html
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
  }
}
