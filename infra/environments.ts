/** What differs between one deployment and the next. Nothing here is secret; change it before the first deployment. */
export type Environment = {
  readonly name: string
  /** The only region where data about people is kept. */
  readonly region: string
  /**
   * Where the site answers. Without a certificate it is the distribution's own name, which exists after the first
   * deployment: deploy, put the output `Address` here, deploy again.
   */
  readonly domain: string
  /** AWS: CloudFront only takes certificates from us-east-1. docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
  readonly certificateArn?: string
  /** A web ACL of scope CLOUDFRONT, from us-east-1 for the same reason. */
  readonly webAclArn?: string
  /** AWS: the sign-in page's name is shared by all accounts in a region: choose one that is free. */
  readonly signInPrefix: string
  /** The domain that mail is sent from; its DKIM records are outputs of the stream stack. */
  readonly mailDomain: string
  /** Who hears an alarm. */
  readonly alarmEmail?: string
  /**
   * AWS: a user pool asks all its users for a second factor or lets each choose; it knows no rule per group. So
   * referrers have one too. `optional` is for a trial without real families.
   * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
   */
  readonly secondFactor: 'required' | 'optional'
  /** Whether stacks that hold data refuse to be deleted. The table and the user pool always do. */
  readonly terminationProtection: boolean
}

export const environments: readonly Environment[] = [
  {
    name: 'staging',
    region: 'eu-central-1',
    domain: 'staging.kring.example',
    signInPrefix: 'kring-staging',
    mailDomain: 'staging.kring.example',
    secondFactor: 'required',
    terminationProtection: false,
  },
  {
    name: 'production',
    region: 'eu-central-1',
    domain: 'www.kring.example',
    signInPrefix: 'kring-production',
    mailDomain: 'kring.example',
    secondFactor: 'required',
    terminationProtection: true,
  },
]
