import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { ConfigurationSetEventDestination, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Handler } from './handler.ts'
import type { MailSender } from './mailSender.ts'

export type MailFeedbackProps = {
  readonly mail: MailSender
  readonly handler: Handler
  readonly deadLetters: Queue
}

/** Bounces, complaints and rejections, from SES by an encrypted topic to the handler: they name addresses. */
export class MailFeedback extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { mail, handler, deadLetters }: MailFeedbackProps) {
    super(scope, id)
    const ses = new ServicePrincipal('ses.amazonaws.com')
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } }

    // AWS: SES can't publish to a topic under the key that AWS manages.
    // docs.aws.amazon.com/ses/latest/dg/configure-sns-notifications.html
    const key = new Key(this, 'Key', {
      description: 'Kring: what the mail service reports, on its way',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [ses],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        // In a key policy, '*' is the key itself.
        resources: ['*'],
        conditions: fromThisAccount,
      }),
    )

    this.topic = new Topic(this, 'Topic', { displayName: 'Kring mail reports', masterKey: key, enforceSSL: true })
    this.topic.addSubscription(new LambdaSubscription(handler.function, { deadLetterQueue: deadLetters }))
    // It lets SES publish to the topic, for this configuration set alone.
    new ConfigurationSetEventDestination(this, 'Destination', {
      configurationSet: mail.delivery,
      destination: EventDestination.snsTopic(this.topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    })
  }
}
