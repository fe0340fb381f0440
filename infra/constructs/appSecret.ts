import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * Signs cursors, makes personal links and keys the ids of facts. Losing it ends every link and makes each fact count
 * twice; so it lives with the data and is never rotated by itself.
 */
export class AppSecret extends Construct {
  readonly arn: string
  private readonly key: Key

  constructor(scope: Construct, id: string, key: Key) {
    super(scope, id)
    this.key = key
    const secret = new Secret(this, 'Value', {
      description: 'Kring: signs cursors, makes personal links, keys the ids of facts',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.arn = secret.secretArn
  }

  allowReading(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ sid: 'Secret', actions: ['secretsmanager:GetSecretValue'], resources: [this.arn] }),
    )
    // AWS: Secrets Manager decrypts in the name of whoever reads.
    // docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'SecretKey',
        actions: ['kms:Decrypt'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(this).region}.amazonaws.com` } },
      }),
    )
  }
}
