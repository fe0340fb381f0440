import { type Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Signals } from './signals.ts'

export type Threshold = {
  readonly signal: keyof Signals
  readonly above: number
  /** Consecutive periods of the signal before it alarms. */
  readonly periods: number
  /** What it means for somebody. What to do is in its section of docs/runbook.md. */
  readonly meaning: string
  /** Without data there is an alarm: what is watched runs by the clock. */
  readonly alwaysRuns?: true
  /** Alarms below the threshold instead of above. */
  readonly below?: true
}

/** The alarms, each on what somebody notices. AWS: each metric of an alarm is billed: aws.amazon.com/cloudwatch/pricing */
export const thresholds: readonly Threshold[] = [
  { signal: 'faultRate', above: 1, periods: 1, meaning: 'More than one request in a hundred fails on our side.' },
  { signal: 'latency', above: 2_000, periods: 3, meaning: 'One in twenty requests takes more than two seconds.' },
  { signal: 'apiThrottles', above: 0, periods: 1, meaning: 'Requests are refused: no room for more of the function.' },
  { signal: 'signInErrors', above: 0, periods: 1, meaning: 'Somebody could not sign in: the claims function fails.' },
  {
    signal: 'storageFaults',
    above: 4,
    periods: 1,
    meaning: 'Requests or effects fail because the table, its roles or the network refuse.',
  },
  { signal: 'tableThrottles', above: 0, periods: 2, meaning: 'The table refuses calls: too many at once.' },
  { signal: 'tableErrors', above: 4, periods: 1, meaning: 'DynamoDB itself fails.' },
  {
    signal: 'keyFaults',
    above: 0,
    periods: 1,
    meaning: 'The key could not be used: no dossier can be opened with it. Is it disabled?',
  },
  { signal: 'streamAge', above: 60_000, periods: 1, meaning: 'Reports and mail are more than a minute late.' },
  { signal: 'deadLetters', above: 0, periods: 1, meaning: 'An event has no effect yet: its batch was given up.' },
  {
    signal: 'setAside',
    above: 0,
    periods: 1,
    meaning: 'A record of the stream could not be read and waits, with the later events of its dossier.',
  },
  {
    signal: 'dueLateness',
    above: 300_000,
    periods: 1,
    meaning: 'Something fell due more than five minutes ago and is not done: it waits, nothing is lost.',
  },
  {
    signal: 'dueRuns',
    above: 1,
    below: true,
    alwaysRuns: true,
    periods: 2,
    meaning: 'What falls due is not worked at all.',
  },
  {
    signal: 'notTaken',
    above: 0,
    periods: 1,
    meaning: 'A report of the mail service was not taken, or a run of what falls due could not begin.',
  },
  {
    signal: 'untold',
    above: 0,
    periods: 1,
    meaning: 'A mail did not arrive and nobody could be told, or a report names a mail that nobody knows.',
  },
  {
    signal: 'bounces',
    above: 0.03,
    periods: 1,
    meaning: 'Mail comes back: at 5 % AWS looks into it, and may stop it.',
  },
  {
    signal: 'complaints',
    above: 0.0005,
    periods: 1,
    meaning: 'Mail is reported as unwanted: at 0.1 % AWS looks into it, and may stop it.',
  },
  {
    signal: 'sealFaults',
    above: 0,
    periods: 1,
    meaning: 'Somebody changed or removed an event, an access entry or a seal in the table; the ledger keeps what was.',
  },
  { signal: 'unsealed', above: 0, periods: 1, meaning: 'Events or accesses are not witnessed.' },
  {
    signal: 'sealAge',
    above: 600_000,
    periods: 1,
    meaning: 'Access entries are unsealed for ten minutes; verify calls fifteen a fault.',
  },
  {
    signal: 'checkpointErrors',
    above: 0,
    periods: 1,
    meaning: 'The nightly checkpoint was not made, or left out altered ledger objects.',
  },
  { signal: 'verifyFaults', above: 0, periods: 1, meaning: 'Something sealed was altered or is missing.' },
  {
    signal: 'verifyRuns',
    above: 1,
    below: true,
    alwaysRuns: true,
    // AWS: periods times their length may not be more than a day, for a metric of a day.
    // docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    periods: 1,
    meaning: 'The daily check did not come to its end.',
  },
  { signal: 'erasureErrors', above: 0, periods: 1, meaning: 'An erasure that is due was not carried out.' },
  { signal: 'releaseErrors', above: 0, periods: 1, meaning: 'A funder waits for figures: their function failed.' },
  {
    signal: 'webhookErrors',
    above: 0,
    periods: 2,
    meaning: 'The sender of webhooks fails or has no room: partners’ systems are told late.',
  },
  { signal: 'accountsErrors', above: 0, periods: 1, meaning: 'The nightly copy of the accounts was not made.' },
  {
    signal: 'backupFaults',
    above: 0,
    periods: 1,
    meaning: 'A weekly copy of the table failed, here or on its way to the second region.',
  },
  { signal: 'sweepErrors', above: 0, periods: 1, meaning: 'The sweep of copied files removed nothing.' },
]

/** Name of an alarm, and after the environment the title of its section in docs/runbook.md. */
export const alarmName = (environment: string, signal: string): string => `kring-${environment}-${signal}`

/** Adds one alarm for each threshold, publishing to `topic`. */
export const addAlarms = (scope: Construct, environment: string, signals: Signals, topic: ITopic): readonly Alarm[] =>
  thresholds.map(({ signal, above, periods, meaning, alwaysRuns, below }) => {
    const alarm = signals[signal].createAlarm(scope, `${signal}Alarm`, {
      alarmName: alarmName(environment, signal),
      alarmDescription: `${meaning} What to do: docs/runbook.md, ${signal}.`,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: below ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      // AWS: without requests there is no data, which is not an alarm.
      // docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
      treatMissingData: alwaysRuns ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(topic))
    return alarm
  })
