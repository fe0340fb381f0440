import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The SES identity of the mail domain, and the one address that mail is sent from. */
export class MailSender extends Construct {
  readonly from: string
  readonly domain: string
  /** Every mail is sent with it; what becomes of them is published from it. */
  readonly delivery: ConfigurationSet
  /** The domain of the return address, to which bounces go. */
  readonly returnDomain: string
  /** AWS: SES sends nothing until these are in the domain's DNS. docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
  readonly dkimRecords: readonly { readonly name: string; readonly value: string }[]
  private readonly identity: EmailIdentity

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    this.domain = domain
    this.from = `no-reply@${domain}`
    this.returnDomain = `bounces.${domain}`
    // Mail is only sent over TLS.
    this.delivery = new ConfigurationSet(this, 'Delivery', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.delivery,
      mailFromDomain: this.returnDomain,
      // Until its records are known everywhere, mail waits rather than leave with a return address of another domain.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.REJECT_MESSAGE,
    })
    this.dkimRecords = this.identity.dkimRecords
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
