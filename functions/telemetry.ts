import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Consumed } from './data/index.ts'
import type { Log } from './log.ts'

/** Structured logs and metrics of one Lambda function; the log lines hold codes and counts only. */
export function telemetry(service: string) {
  const logger = new Logger({ serviceName: service })
  const metrics = new Metrics({ namespace: 'Kring', serviceName: service })
  const log: Log = {
    info: (message, line) => logger.info(message, { ...line }),
    error: (message, line) => logger.error(message, { ...line }),
  }
  /** Records the consumed capacity per access pattern as EMF metrics, shown on the dashboard. */
  const onConsumed = ({ pattern, read, write }: Consumed): void => {
    const single = metrics.singleMetric()
    single.addDimension('pattern', pattern)
    if (read > 0) single.addMetric('ReadCapacity', MetricUnit.Count, read)
    else single.addMetric('WriteCapacity', MetricUnit.Count, write)
  }
  /** Counts one occurrence in a metric of the function. */
  const count = (name: string): void => void metrics.addMetric(name, MetricUnit.Count, 1)
  /** Records a duration in a metric of the function. */
  const milliseconds = (name: string, value: number): void =>
    void metrics.addMetric(name, MetricUnit.Milliseconds, value)
  return { logger, metrics, log, onConsumed, count, milliseconds }
}
