import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Alias } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Handler } from './handler.ts'

/**
 * The alias `live` of a function, which is what callers reach. A new version gets a tenth of the requests for five minutes,
 * and the version before gets them back when an alarm goes off.
 * docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-lambda.html
 */
export class Canary extends Construct {
  readonly alias: Alias

  constructor(scope: Construct, id: string, { function: handler }: Handler) {
    super(scope, id)
    this.alias = new Alias(this, 'Live', { aliasName: 'live', version: handler.currentVersion })
    // AWS: the managed policy of CodeDeploy may change every alias of the account; this role only this one.
    // docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') })
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
        resources: [handler.functionArn, `${handler.functionArn}:live`],
      }),
    )
    role.addToPolicy(new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }))
    const alarms = this.alarms(handler)
    // They are of the new version before it gets its first request.
    this.alias.node.addDependency(...alarms)
    new LambdaDeploymentGroup(this, 'Releases', {
      application: new LambdaApplication(this, 'Application'),
      alias: this.alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      role: role.withoutPolicyUpdates(),
      alarms,
    }).node.addDependency(role)
  }

  /**
   * A version that throws, or that is too slow for what comes in. What it refuses with reason is neither. Of the new version alone: a
   * fault of the one that answers must not take back the release that mends it. AWS: ExecutedVersion tells the two of an alias apart.
   * docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
   */
  private alarms(handler: Handler['function']): Alarm[] {
    const period = Duration.minutes(1)
    const ofVersion = {
      FunctionName: handler.functionName,
      Resource: `${handler.functionName}:live`,
      ExecutedVersion: handler.currentVersion.version,
    }
    const metric = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic, period, dimensionsMap: ofVersion })
    const alarm = (id: string, metric: IMetric, threshold: number, alarmDescription: string) =>
      new Alarm(this, id, {
        metric,
        threshold,
        alarmDescription,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
    return [
      alarm('Failing', metric('Errors', 'Sum'), 3, 'Kring: a release of the API fails; it is taken back'),
      alarm('Slow', metric('Duration', 'p90'), 10_000, 'Kring: a release of the API is slow; it is taken back'),
    ]
  }
}
