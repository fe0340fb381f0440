import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import { telemetry } from '../telemetry.ts'
import { releasesFromEnvironment } from './environment.ts'

const { logger, metrics, log, onConsumed } = telemetry('releases')

/** Lambda handler of the clock, every few minutes: prepares the releases that are due. */
export const handler = middy(releasesFromEnvironment(process.env, { log, onConsumed }))
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
