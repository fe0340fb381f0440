import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * The secret that signs cursors, derives personal links and keys fact ids. Losing it invalidates every link and makes
 * each fact count twice, so it is in the data stack and not rotated automatically.
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
    // AWS: Secrets Manager decrypts with the caller's permissions.
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
