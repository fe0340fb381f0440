import { Duration } from 'aws-cdk-lib'
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  MathExpression,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Signals } from './signals.ts'

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 })

/** A metric that functions/telemetry records, for each of its dimensions. */
const perDimension = (dimensions: string, metric: string, statistic: string, title: string) =>
  graph(title, [
    new MathExpression({
      expression: `SEARCH('{Kring,${dimensions}} MetricName="${metric}"', '${statistic}')`,
      label: '',
      period: Duration.minutes(5),
    }),
  ])

/** What each access pattern consumed, from the lines of functions/telemetry. */
const byPattern = (logGroup: string) =>
  new LogQueryWidget({
    title: 'The requests that consume most',
    logGroupNames: [logGroup],
    queryLines: [
      'fields area, route',
      'filter ispresent(Latency)',
      'stats count(*) as requests, sum(ReadUnits) as read, sum(WriteUnits) as written, pct(Latency, 95) as p95 by area, route',
      'sort written desc',
      'limit 20',
    ],
    width: 24,
    height: 8,
  })

/** One dashboard: alarms, traffic, response times, stream processing, mail, consumed capacity. */
export function addDashboard(
  scope: Construct,
  name: string,
  signals: Signals,
  alarms: readonly Alarm[],
  apiLog: string,
): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: name,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 3 })],
      [
        graph('Requests', [signals.requests, signals.refusals, signals.faults], [signals.latency]),
        graph('Failed invocations', [
          signals.apiErrors,
          signals.apiThrottles,
          signals.signInErrors,
          signals.streamErrors,
          signals.sealErrors,
          signals.dueErrors,
          signals.checkpointErrors,
          signals.sweepErrors,
          signals.releaseErrors,
          signals.webhookErrors,
        ]),
      ],
      [
        graph('Effects of events', [signals.streamAge], [signals.deadLetters]),
        graph('Table', [signals.read, signals.written]),
      ],
      [
        graph('Seals and ledger', [signals.sealAge], [signals.unsealed, signals.sealFaults]),
        graph('What falls due', [signals.dueLateness], [signals.setAside, signals.untold, signals.notTaken]),
      ],
      [
        graph('Mail', [signals.bounces], [signals.complaints]),
        graph(
          'Table and key',
          [signals.storageFaults, signals.keyFaults],
          [signals.tableThrottles, signals.tableErrors],
        ),
      ],
      [
        perDimension('service,area', 'Latency', 'p95', 'Response times, by area'),
        perDimension('service,area', 'Faults', 'Average', 'Share of faults, by area'),
      ],
      [
        perDimension('service', 'ReadUnits', 'Sum', 'Reads, by function'),
        perDimension('service', 'WriteUnits', 'Sum', 'Writes, by function'),
      ],
      [byPattern(apiLog)],
    ],
  })
}
