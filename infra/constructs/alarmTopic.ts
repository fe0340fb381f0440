import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

/** The encrypted topic that alarms and the budget publish to, with the subscribers. */
export class AlarmTopic extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, email: string) {
    super(scope, id)
    const { account } = Stack.of(this)
    const fromThisAccount = { StringEquals: { 'aws:SourceAccount': account } }
    // AWS: docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
    const publishers = ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'].map(name => new ServicePrincipal(name))

    // AWS: CloudWatch can't publish to a topic under the key that AWS manages.
    // docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
    const key = new Key(this, 'Key', {
      description: 'Kring: alarms on their way',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: publishers,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        // In a key policy, '*' is the key itself.
        resources: ['*'],
        conditions: fromThisAccount,
      }),
    )

    this.topic = new Topic(this, 'Topic', { displayName: 'Kring alarms', masterKey: key, enforceSSL: true })
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: publishers,
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: fromThisAccount,
      }),
    )
    this.topic.addSubscription(new EmailSubscription(email))
  }
}
