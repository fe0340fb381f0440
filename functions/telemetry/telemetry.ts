import { Logger } from '@aws-lambda-powertools/logger'
import { correlationId } from '../data/correlation.ts'
import type { Log, LogLine } from '../log.ts'
import { Invocation } from './invocation.ts'

/** Where metric lines go. AWS: what `console` prints is wrapped in a log record, and no metric is taken from it. */
const toStdout = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Structured logs and metrics of one Lambda function. The log lines hold codes and counts only, each with the id of the
 * request that it follows from; each invocation writes one line of metrics.
 */
export function telemetry(service: string, write: (line: string) => void = toStdout) {
  const logger = new Logger({ serviceName: service })
  const invocation = new Invocation(service)
  const withId = (line: LogLine): LogLine => {
    const id = correlationId()
    return id === undefined ? { ...line } : { ...line, correlationId: id }
  }
  const log: Log = {
    info: (message, line) => logger.info(message, withId(line)),
    error: (message, line) => logger.error(message, withId(line)),
  }
  const end = (): void => {
    for (const line of invocation.end(Date.now())) write(line)
  }
  return {
    logger,
    log,
    onConsumed: invocation.consumed,
    onRequest: invocation.request,
    /** Counts one occurrence in a metric of the function. */
    count: invocation.count,
    /** Adds to a metric of the function, also nothing. */
    add: invocation.add,
    /** Records a duration in a metric of the function: the longest of the invocation. */
    milliseconds: invocation.longest,
    /** Middleware of middy that writes the line of metrics when an invocation ends, whatever became of it. */
    measured: { before: () => invocation.begin(), after: end, onError: end },
  }
}
