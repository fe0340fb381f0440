import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'

export type Watched = {
  readonly api: HttpApi
  readonly apiHandler: IFunction
  readonly claims: IFunction
  readonly streamHandler: IFunction
  readonly deadLetters: IQueue
  readonly sealHandler: IFunction
  /** The dead letters of the seal. */
  readonly unsealed: IQueue
  readonly eraser: IFunction
  readonly dueHandler: IFunction
  /** Reports of the mail service that could not be taken, and runs that could not begin. */
  readonly notTaken: IQueue
  readonly releaser: IFunction
  readonly checkpoint: IFunction
  readonly sweep: IFunction
  /** The sender of webhooks. */
  readonly webhooks: IFunction
  /** The nightly copy of the accounts. */
  readonly accounts: IFunction
  /** The vault of the weekly copies in this region. */
  readonly vault: string
  readonly table: ITableV2
  /** The set that every mail is sent with. */
  readonly delivery: ConfigurationSet
}

const period = Duration.minutes(5)
const sum = { period, statistic: Stats.SUM }
const worst = { period, statistic: Stats.MAXIMUM }

/** A metric that a function records itself (functions/telemetry/). */
const own = (
  service: string,
  metricName: string,
  how: { readonly period: Duration; readonly statistic: string },
  label: string,
) => new Metric({ ...how, namespace: 'Kring', metricName, dimensionsMap: { service }, label })

/** The sum of a metric that several functions record. */
const inAll = (services: readonly string[], metricName: string, label: string) =>
  new MathExpression({
    expression: services.map(service => `FILL(${service}${metricName}, 0)`).join(' + '),
    // AWS: an id begins with a lower-case letter, and is of one metric in a whole graph.
    usingMetrics: Object.fromEntries(
      services.map(service => [`${service}${metricName}`, own(service, metricName, sum, service)]),
    ),
    period,
    label,
  })

/** AWS: docs.aws.amazon.com/ses/latest/dg/monitor-sender-reputation.html */
const reputation = ({ configurationSetName }: ConfigurationSet, rate: string, label: string) =>
  new Metric({
    period: Duration.hours(1),
    statistic: Stats.AVERAGE,
    namespace: 'AWS/SES',
    metricName: `Reputation.${rate}`,
    dimensionsMap: { 'ses:configuration-set': configurationSetName },
    label,
  })

const ofVault = (BackupVaultName: string, metricName: string) =>
  new Metric({
    period: Duration.hours(1),
    statistic: Stats.SUM,
    namespace: 'AWS/Backup',
    metricName,
    dimensionsMap: { BackupVaultName },
  })

/** The metrics used by both the alarms and the dashboard, measured over five minutes unless they say otherwise. */
export const signals = ({ api, apiHandler, claims, streamHandler, deadLetters, table, delivery, ...ledger }: Watched) =>
  ({
    requests: api.metricCount({ ...sum, label: 'requests' }),
    refusals: api.metricClientError({ ...sum, label: '4xx' }),
    faults: api.metricServerError({ ...sum, label: '5xx' }),
    /** Per cent of the requests that fail on our side; nothing while there are fewer than five. */
    faultRate: new MathExpression({
      expression: 'IF(faults >= 5, 100 * faults / requests, 0)',
      usingMetrics: { faults: api.metricServerError(sum), requests: api.metricCount(sum) },
      period,
      label: '% 5xx',
    }),
    latency: api.metricLatency({ period, statistic: Stats.percentile(95), label: 'p95' }),
    apiErrors: apiHandler.metricErrors({ ...sum, label: 'API' }),
    apiThrottles: apiHandler.metricThrottles({ ...sum, label: 'API throttled' }),
    signInErrors: claims.metricErrors({ ...sum, label: 'sign-in' }),
    streamErrors: streamHandler.metricErrors({ ...sum, label: 'stream' }),
    /** Milliseconds between an event and its effects. */
    streamAge: streamHandler.metric('IteratorAge', { ...worst, label: 'iterator age' }),
    deadLetters: deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'dead letters' }),
    sealErrors: ledger.sealHandler.metricErrors({ ...sum, label: 'seal' }),
    /** Milliseconds between a write and its seal. */
    sealAge: ledger.sealHandler.metric('IteratorAge', { ...worst, label: 'seal iterator age' }),
    unsealed: ledger.unsealed.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'unsealed' }),
    /** Events, entries and seals that were changed or removed; counted by functions/seal/handler.ts. */
    sealFaults: own('seal', 'SealFaults', sum, 'seal faults'),
    /** Milliseconds since something was first due, at each try: also of what fails, is unknown or cannot be read. */
    dueLateness: own('due', 'DueLateness', worst, 'late'),
    /** AWS: no data at all means that the clock does not run. */
    dueRuns: ledger.dueHandler.metricInvocations({ ...sum, label: 'runs' }),
    /** What the daily check found, and whether it came to its end; counted by functions/schedule/verify. */
    verifyFaults: own('verify', 'VerifyFaults', sum, 'verify faults'),
    verifyRuns: own('verify', 'VerifyRuns', { period: Duration.days(1), statistic: Stats.SUM }, 'verify runs'),
    erasureErrors: ledger.eraser.metricErrors({ ...sum, label: 'eraser' }),
    dueErrors: ledger.dueHandler.metricErrors({ ...sum, label: 'due' }),
    notTaken: ledger.notTaken.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'not taken' }),
    /** Records that could not be read and wait on what falls due; counted by functions/stream/setAside.ts. */
    setAside: own('stream', 'SetAside', sum, 'set aside'),
    /** Mails that will not arrive and of which nobody could be told. */
    untold: inAll(['stream', 'due'], 'Untold', 'untold'),
    /** Requests and effects that failed because the table, STS or the network did; counted by who was refused. */
    storageFaults: inAll(['api', 'stream'], 'StorageFaults', 'storage faults'),
    /** Uses of the key that KMS refused or failed; counted by functions/keyEnvironment.ts. */
    keyFaults: inAll(['api', 'stream', 'due', 'erasure'], 'KeyFaults', 'key faults'),
    /** AWS: on demand, a table throttles when it doubles within half an hour, or one partition is too hot. */
    tableThrottles: new MathExpression({
      expression: 'FILL(read, 0) + FILL(write, 0)',
      usingMetrics: {
        read: table.metric('ReadThrottleEvents', sum),
        write: table.metric('WriteThrottleEvents', sum),
      },
      period,
      label: 'throttled',
    }),
    /** Failures of DynamoDB itself. */
    tableErrors: new MathExpression({
      expression: 'SUM(METRICS())',
      usingMetrics: Object.fromEntries(
        ['GetItem', 'Query', 'PutItem', 'TransactWriteItems'].map(operation => [
          `of${operation}`,
          table.metric('SystemErrors', { ...sum, dimensionsMap: { TableName: table.tableName, Operation: operation } }),
        ]),
      ),
      period,
      label: 'DynamoDB errors',
    }),
    /** Shares from 0 to 1, as SES counts them over what it takes as a representative volume. */
    bounces: reputation(delivery, 'BounceRate', 'bounces'),
    complaints: reputation(delivery, 'ComplaintRate', 'complaints'),
    releaseErrors: ledger.releaser.metricErrors({ ...sum, label: 'releases' }),
    checkpointErrors: ledger.checkpoint.metricErrors({ ...sum, label: 'checkpoint' }),
    sweepErrors: ledger.sweep.metricErrors({ ...sum, label: 'sweep' }),
    /** Failures of the sender itself, whatever a receiver does (functions/webhooks/post.ts), and calls for which it had no room. */
    webhookErrors: new MathExpression({
      expression: 'FILL(errors, 0) + FILL(throttles, 0)',
      usingMetrics: {
        errors: ledger.webhooks.metricErrors(sum),
        throttles: ledger.webhooks.metricThrottles(sum),
      },
      period,
      label: 'webhooks',
    }),
    accountsErrors: ledger.accounts.metricErrors({ ...sum, label: 'accounts' }),
    /**
     * Copies of the table that failed or did not come to their end, here or on their way to the second region. AWS: a metric of a
     * vault is sent when there is something to count. docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html
     */
    backupFaults: new MathExpression({
      expression: 'FILL(jobs, 0) + FILL(expired, 0) + FILL(copies, 0)',
      usingMetrics: {
        jobs: ofVault(ledger.vault, 'NumberOfBackupJobsFailed'),
        expired: ofVault(ledger.vault, 'NumberOfBackupJobsExpired'),
        copies: ofVault(ledger.vault, 'NumberOfCopyJobsFailed'),
      },
      period: Duration.hours(1),
      label: 'backup',
    }),
    read: table.metricConsumedReadCapacityUnits({ ...sum, label: 'read units' }),
    written: table.metricConsumedWriteCapacityUnits({ ...sum, label: 'write units' }),
  }) satisfies Record<string, IMetric>

export type Signals = ReturnType<typeof signals>
