import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry.ts'
import { streamFromEnvironment } from './environment.ts'

const { logger, metrics, log, onConsumed, count } = telemetry('stream')

/** Lambda handler of the table's stream; returns the records that failed. */
export const handler = middy(streamFromEnvironment(await withSecret(process.env), { log, onConsumed, count }))
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
