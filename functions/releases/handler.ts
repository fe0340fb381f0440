import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { telemetry } from '../telemetry/telemetry.ts'
import { releasesFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed } = telemetry('releases')

/** Lambda handler of the clock, every few minutes: prepares the releases that are due. */
export const handler = middy(releasesFromEnvironment(process.env, { log, onConsumed }))
  .use(injectLambdaContext(logger))
  .use(measured)
