import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
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
  readonly checkpoint: IFunction
  readonly table: TableV2
}

const period = Duration.minutes(5)
const sum = { period, statistic: Stats.SUM }
const worst = { period, statistic: Stats.MAXIMUM }

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
    checkpointErrors: ledger.checkpoint.metricErrors({ ...sum, label: 'checkpoint' }),
    read: table.metricConsumedReadCapacityUnits({ ...sum, label: 'read units' }),
    written: table.metricConsumedWriteCapacityUnits({ ...sum, label: 'write units' }),
  }) satisfies Record<string, IMetric>

export type Signals = ReturnType<typeof signals>
