import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { addMailRecords } from '../constructs/mailRecords.ts'
import { MailSender } from '../constructs/mailSender.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/**
 * The domain that mail is sent from, with its records. The only place that makes the identity at SES. Deployed before the
 * user pool, which refuses an identity that is not verified yet.
 */
export class MailStack extends KringStack {
  readonly sender: MailSender

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, 'Kring: the domain that mail is sent from')
    this.sender = new MailSender(this, 'Mail', environment.mailDomain)
    addMailRecords(this, environment, this.sender)
    new CfnOutput(this, 'MailDomain', { value: environment.mailDomain })
  }
}
