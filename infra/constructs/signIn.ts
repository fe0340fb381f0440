import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

export type SignInProps = {
  readonly publicUrl: string
  readonly prefix: string
  readonly secondFactor: 'required' | 'optional'
  /** Called before every token: adds the memberships. */
  readonly claims: IFunction
}

/** The user pool, its sign-in page and the web app as its one client. */
export class SignIn extends Construct {
  readonly pool: UserPool
  readonly issuer: string
  readonly clientId: string
  /** Origin of the sign-in page. */
  readonly pageOrigin: string
  /** Origin that serves the issuer's discovery document and keys. */
  readonly issuerOrigin: string

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id)
    const { region } = Stack.of(this)
    this.pool = this.addPool(props)
    const client = this.addWebClient(props)
    this.addPage(props.prefix, client)

    this.issuer = this.pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.pageOrigin = `https://${props.prefix}.auth.${region}.amazoncognito.com`
    this.issuerOrigin = `https://cognito-idp.${region}.amazonaws.com`
  }

  private addPool({ secondFactor, claims }: SignInProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      // AWS: claims in the access token and the managed sign-in page need the Essentials plan at least.
      // docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
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
    // AWS: the first version of this event can't change an access token.
    // docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0)
    return pool
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
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/signed-in`],
        logoutUrls: [`${publicUrl}/`],
      },
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // AWS: shorter has no effect with managed login, whose own cookie lives for an hour.
      // docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
      accessTokenValidity: Duration.hours(1),
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
