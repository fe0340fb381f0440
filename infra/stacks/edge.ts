import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'
import { hostedZoneOf } from '../constructs/hostedZone.ts'
import { WebAcl } from '../constructs/webAcl.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/**
 * AWS: CloudFront only accepts certificates and web ACLs of this region. Nothing about people is stored in it.
 * docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export const edgeRegion = 'us-east-1'

/** The regions that an environment has stacks in: its own, this one, and that of the second copies. */
export const regionsOf = ({ region, backup }: Pick<Environment, 'region' | 'backup'>): readonly string[] => [
  ...new Set([region, edgeRegion, backup.secondRegion]),
]

/** What the distribution needs from us-east-1: its certificate, and the web ACL that counts requests at the edge. */
export class EdgeStack extends KringStack {
  readonly certificateArn: string
  readonly webAclArn: string

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, 'Kring: certificate and web ACL of the distribution', edgeRegion)
    // AWS: the records are written into the zone while the stack is created, and prove the domain at each renewal too.
    // docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
    const certificate = new Certificate(this, 'Certificate', {
      domainName: environment.domain,
      validation: CertificateValidation.fromDns(hostedZoneOf(this, environment)),
    })
    this.certificateArn = certificate.certificateArn
    this.webAclArn = new WebAcl(this, 'WebAcl', environment).arn
  }
}
