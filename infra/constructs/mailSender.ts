import { CfnOutput, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The domain that mail is sent from, and the one address it is sent as. */
export class MailSender extends Construct {
  readonly from: string
  private readonly identity: EmailIdentity
  private readonly delivery: ConfigurationSet

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    this.from = `no-reply@${domain}`
    // A mail that can't be sent encrypted is not sent.
    this.delivery = new ConfigurationSet(this, 'Delivery', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.delivery,
    })
    // AWS: nothing is sent before these records are in the domain's DNS.
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
        // AWS: sending through a configuration set needs the permission on the set as well.
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
