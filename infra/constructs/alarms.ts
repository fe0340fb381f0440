import { type Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Signals } from './signals.ts'

type Threshold = {
  readonly signal: keyof Signals
  readonly above: number
  /** Consecutive periods of five minutes before it alarms. */
  readonly periods: number
  /** What the person on call should do. */
  readonly remedy: string
  /** Without data there is an alarm: what is watched runs by the clock. */
  readonly alwaysRuns?: true
  /** Alarms below the threshold instead of above. */
  readonly below?: true
}

const thresholds: readonly Threshold[] = [
  {
    signal: 'deadLetters',
    above: 0,
    periods: 1,
    remedy: 'An event has no effect yet. Find the cause in the log of the stream handler, then redrive the queue.',
  },
  {
    signal: 'streamAge',
    above: 60_000,
    periods: 1,
    remedy: 'Reports and mail are more than a minute late. Is one record failing over and over?',
  },
  {
    signal: 'sealFaults',
    above: 0,
    periods: 1,
    remedy:
      'Somebody changed or removed an event, an access entry or a seal in the table. Run verify: it names what; the ledger keeps what was. Find who in CloudTrail.',
  },
  {
    signal: 'unsealed',
    above: 0,
    periods: 1,
    remedy:
      'Events or accesses are not witnessed. Find the cause in the log of the seal handler, then redrive the queue.',
  },
  {
    signal: 'sealAge',
    above: 600_000,
    periods: 1,
    remedy:
      'Access entries are unsealed for ten minutes; verify calls fifteen a fault. Is one record failing over and over?',
  },
  {
    signal: 'dueLateness',
    above: 300_000,
    periods: 1,
    remedy:
      'Something fell due more than five minutes ago: it is worked late, or it fails each time it is tried (at most hourly), is of a kind that the deployed version does not know, or cannot be read. Read the log of the due handler; the entries wait, nothing is lost.',
  },
  {
    signal: 'erasureErrors',
    above: 0,
    periods: 1,
    remedy:
      'An erasure that is due was not carried out, and is tried again, at most hourly. Read the log of the eraser: a dossier that does not fit with its own history is named by verify.',
  },
  {
    signal: 'dueRuns',
    above: 1,
    below: true,
    alwaysRuns: true,
    periods: 2,
    remedy: 'What falls due is not worked at all. Is the rule of the due stack enabled, and may it call the function?',
  },
  {
    signal: 'setAside',
    above: 0,
    periods: 1,
    remedy:
      'A record of the stream could not be read and waits, with the later events of its dossier. After a deployment that reads it, it is worked by itself; else find its cause in the log of the stream handler.',
  },
  {
    signal: 'untold',
    above: 0,
    periods: 1,
    remedy:
      'A mail did not arrive and nobody could be told, or the mail service reported a mail that nobody knows. The screens of people and dossiers show what did not arrive.',
  },
  {
    signal: 'notTaken',
    above: 0,
    periods: 1,
    remedy:
      'A report of the mail service was not taken, or a run could not begin. Read the log of the due handler, then redrive the queue.',
  },
  {
    signal: 'checkpointErrors',
    above: 0,
    periods: 1,
    remedy: 'The nightly checkpoint was not made, or left out altered ledger objects. Run verify: it names them.',
  },
  {
    signal: 'releaseErrors',
    above: 0,
    periods: 1,
    remedy:
      'The function of releases failed, or ran out of its fifteen minutes: a funder waits for figures. The page of releases says which; its next run goes on with it.',
  },
  {
    signal: 'sweepErrors',
    above: 0,
    periods: 1,
    remedy:
      'The sweep of copied files removed nothing: the table has no such partner, or more than twenty copies would go. Is it the right table? If the copies are lost indeed, call the function with {"most": <their number>}.',
  },
  { signal: 'faults', above: 4, periods: 1, remedy: 'Requests fail on our side. Read the log of the API handler.' },
  { signal: 'latency', above: 2_000, periods: 3, remedy: 'One in twenty requests takes more than two seconds.' },
  { signal: 'apiThrottles', above: 0, periods: 1, remedy: 'The account has no room for more concurrent functions.' },
  { signal: 'signInErrors', above: 0, periods: 1, remedy: 'Somebody could not sign in: the claims handler fails.' },
]

/** Adds one alarm for each threshold, publishing to `topic`. */
export const addAlarms = (scope: Construct, signals: Signals, topic: ITopic): readonly Alarm[] =>
  thresholds.map(({ signal, above, periods, remedy, alwaysRuns, below }) => {
    const alarm = signals[signal].createAlarm(scope, `${signal}Alarm`, {
      alarmDescription: remedy,
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
