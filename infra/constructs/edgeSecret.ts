import { RemovalPolicy } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * What the distribution adds to each request it sends to the API, as a proof that the request came through it and that the
 * viewer's address beside it was written by its function. The API refuses any other request with 403 `not-through-edge`
 * (functions/api/middleware/request.ts). AWS: an HTTP API has no resource policy, so that anybody may call it around the
 * distribution. docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html
 * Who learns it can only go around the edge's rate rule and pretend to be many callers: the tenant's own buckets still hold.
 */
export class EdgeSecret extends Construct {
  readonly arn: string
  /** A reference that CloudFormation resolves at deployment; the template does not hold the value. */
  readonly reference: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const secret = new Secret(this, 'Value', {
      description: 'Kring: proves to the API that a request came through the distribution',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.arn = secret.secretArn
    this.reference = secret.secretValue.unsafeUnwrap()
  }

  allowReading(to: IGrantable): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ sid: 'EdgeSecret', actions: ['secretsmanager:GetSecretValue'], resources: [this.arn] }),
    )
  }
}
