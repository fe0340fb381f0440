/** The settings that differ per deployment. Nothing here is secret; adjust it before the first deployment. */
export type Environment = {
  readonly name: string
  /** The only region where personal data is stored. */
  readonly region: string
  /**
   * The site's host name. Without a certificate it is the distribution's own name, known after the first deployment:
   * deploy, enter the output `Address` here, deploy again.
   */
  readonly domain: string
  /**
   * AWS: CloudFront only accepts certificates from us-east-1.
   * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
   */
  readonly certificateArn?: string
  /**
   * ARN of a web ACL with scope CLOUDFRONT, also from us-east-1. A rate-based rule of it counts an address over minutes at
   * the edge, before anything runs; per tenant and kind of request the API counts itself (decision 31), so set the rule
   * well above that: 2,000 requests in five minutes.
   */
  readonly webAclArn?: string
  /** AWS: the prefix of the sign-in page is shared by all accounts in a region: choose a free one. */
  readonly signInPrefix: string
  /** The domain that mail is sent from; its DKIM records are outputs of the stream stack. */
  readonly mailDomain: string
  /** Address that receives alarms. */
  readonly alarmEmail?: string
  /**
   * AWS: a user pool requires a second factor of all users or of none; it has no rule per group. So referrers need one
   * too. Use `optional` only for a trial without real families.
   * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
   */
  readonly secondFactor: 'required' | 'optional'
  /**
   * Whether the stacks with data have termination protection. The table and the user pool always have deletion
   * protection.
   */
  readonly terminationProtection: boolean
  /**
   * Whether GuardDuty scans each upload for malware before the API reads it; default: no. AWS: priced per object and
   * gigabyte. docs.aws.amazon.com/guardduty/latest/ug/gdu-malware-protection-s3.html
   */
  readonly malwareScan?: boolean
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
