import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** Counted by functions/schedule/verify/environment.ts. */
const metric = (metricName: 'VerifyFaults' | 'VerifyRuns', period: Duration): Metric =>
  new Metric({ namespace: 'Kring', metricName, dimensionsMap: { service: 'verify' }, period, statistic: Stats.SUM })

/** Alarms on the daily check: that it named a fault, and that it did not come to its end. */
export class VerifyAlarms extends Construct {
  readonly alarms: readonly Alarm[]

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id)
    const faults = new Alarm(this, 'Faults', {
      metric: metric('VerifyFaults', Duration.minutes(5)),
      alarmDescription:
        'Something sealed was altered or is missing. Run kring verify --host <stage>: it names what; the ledger keeps what was.',
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    const notRun = new Alarm(this, 'NotRun', {
      metric: metric('VerifyRuns', Duration.days(1)),
      alarmDescription:
        'The daily check did not come to its end. Read the log of the verify function, and run kring verify --host <stage> meanwhile.',
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      // AWS: periods times their length may not be more than a day, for a metric of a day.
      // docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    })
    this.alarms = [faults, notRun]
    for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(topic))
  }
}
