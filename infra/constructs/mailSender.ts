import { CfnOutput, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The SES identity of the mail domain, and the one address that mail is sent from. */
export class MailSender extends Construct {
  readonly from: string
  /** Every mail is sent with it; what becomes of them is published from it. */
  readonly delivery: ConfigurationSet
  private readonly identity: EmailIdentity

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    this.from = `no-reply@${domain}`
    // Mail is only sent over TLS.
    this.delivery = new ConfigurationSet(this, 'Delivery', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.delivery,
    })
    // AWS: SES sends nothing until these records are in the domain's DNS.
    // docs.aws.amazon.com/ses/latest/dg/creating-identities.html
    this.identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` })
    })
  }

  allowSending(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Mail',
        actions: ['ses:SendEmail'],
        // AWS: sending with a configuration set requires permission on the set as well.
        // docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html
        resources: [
          this.identity.emailIdentityArn,
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: this.delivery.configurationSetName,
          }),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    )
  }
}
