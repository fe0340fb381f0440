import { CfnResource, type IAspect, RemovalPolicy } from 'aws-cdk-lib'
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito'
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/**
 * For an environment that may be torn down: everything goes with its stack. The buckets are emptied first, by
 * `infra/deploy/teardown/`: CloudFormation deletes empty ones only.
 */
export class Disposable implements IAspect {
  visit(construct: IConstruct): void {
    if (!(construct instanceof CfnResource)) return
    construct.applyRemovalPolicy(RemovalPolicy.DESTROY)
    if (construct instanceof CfnGlobalTable) withoutProtection(construct)
    if (construct instanceof CfnUserPool) construct.deletionProtection = 'INACTIVE'
    // AWS: in compliance mode an object, and so its bucket, could not be deleted for years.
    // docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
    if (construct instanceof CfnBucket && construct.objectLockEnabled === true)
      construct.objectLockConfiguration = {
        objectLockEnabled: 'Enabled',
        rule: { defaultRetention: { mode: 'GOVERNANCE', days: 1 } },
      }
  }
}

function withoutProtection(table: CfnGlobalTable): void {
  table.addPropertyOverride('Replicas.0.DeletionProtectionEnabled', false)
}
