import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
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
  readonly table: ITableV2
}

const period = Duration.minutes(5)
const sum = { period, statistic: Stats.SUM }
const worst = { period, statistic: Stats.MAXIMUM }

/** A metric that a function records itself (functions/telemetry.ts). */
const own = (service: string, metricName: string, how: typeof sum | typeof worst, label: string) =>
  new Metric({ ...how, namespace: 'Kring', metricName, dimensionsMap: { service }, label })

/** The metrics used by both the alarms and the dashboard, measured over five minutes. */
export const signals = ({ api, apiHandler, claims, streamHandler, deadLetters, table, ...ledger }: Watched) =>
  ({
    requests: api.metricCount({ ...sum, label: 'requests' }),
    refusals: api.metricClientError({ ...sum, label: '4xx' }),
    faults: api.metricServerError({ ...sum, label: '5xx' }),
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
    sealFaults: new Metric({
      ...sum,
      namespace: 'Kring',
      metricName: 'SealFaults',
      dimensionsMap: { service: 'seal' },
      label: 'seal faults',
    }),
    /** Milliseconds since something was first due, at each try: also of what fails, is unknown or cannot be read. */
    dueLateness: own('due', 'DueLateness', worst, 'late'),
    /** AWS: no data at all means that the clock does not run. */
    dueRuns: ledger.dueHandler.metricInvocations({ ...sum, label: 'runs' }),
    erasureErrors: ledger.eraser.metricErrors({ ...sum, label: 'eraser' }),
    dueErrors: ledger.dueHandler.metricErrors({ ...sum, label: 'due' }),
    notTaken: ledger.notTaken.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'not taken' }),
    /** Records that could not be read and wait on what falls due; counted by functions/stream/setAside.ts. */
    setAside: own('stream', 'SetAside', sum, 'set aside'),
    /** Mails that will not arrive and of which nobody could be told. */
    untold: new MathExpression({
      expression: 'FILL(stream, 0) + FILL(due, 0)',
      usingMetrics: {
        stream: own('stream', 'Untold', sum, 'stream'),
        due: own('due', 'Untold', sum, 'due'),
      },
      period,
      label: 'untold',
    }),
    releaseErrors: ledger.releaser.metricErrors({ ...sum, label: 'releases' }),
    checkpointErrors: ledger.checkpoint.metricErrors({ ...sum, label: 'checkpoint' }),
    sweepErrors: ledger.sweep.metricErrors({ ...sum, label: 'sweep' }),
    read: table.metricConsumedReadCapacityUnits({ ...sum, label: 'read units' }),
    written: table.metricConsumedWriteCapacityUnits({ ...sum, label: 'write units' }),
  }) satisfies Record<string, IMetric>

export type Signals = ReturnType<typeof signals>
