import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Handler } from '../constructs/handler.ts'
import type { Environment } from '../environments.ts'
import { KringStack } from './kringStack.ts'

/**
 * Who sends to partners' systems: a function that may do nothing in AWS but write its log, with no secret in its environment. It lies in
 * no network of ours (VPC), so that what it could be made to reach is the internet.
 */
export class WebhooksStack extends KringStack {
  readonly sender: Handler

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, environment, 'Kring: sends to partners’ systems what happened')

    this.sender = new Handler(this, 'Sender', {
      name: 'webhooks',
      description: 'Sends one delivery to a partner’s system',
      // A delivery takes ten seconds at most (functions/webhooks/post.ts).
      timeout: Duration.seconds(15),
      memorySize: 256,
      environment: {},
    })
  }
}
