import { Duration } from 'aws-cdk-lib'
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Signals } from './signals.ts'

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 })

/** The metrics that functions/telemetry.ts records per access pattern. */
const capacity = (metric: string, title: string) =>
  graph(title, [
    new MathExpression({
      expression: `SEARCH('{Kring,service,pattern} MetricName="${metric}"', 'Sum')`,
      label: '',
      period: Duration.minutes(5),
    }),
  ])

/** One dashboard: alarms, traffic, response times, stream processing, consumed capacity. */
export function addDashboard(scope: Construct, name: string, signals: Signals, alarms: readonly Alarm[]): Dashboard {
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
      [capacity('ReadCapacity', 'Reads, by access pattern'), capacity('WriteCapacity', 'Writes, by access pattern')],
    ],
  })
}
