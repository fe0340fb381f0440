import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry.ts'
import { eraserFromEnvironment } from './environment.ts'

const { logger, metrics, log, onConsumed } = telemetry('erasure')

/** Lambda handler of the eraser, which what falls due calls and waits for. */
export const handler = middy(eraserFromEnvironment(await withSecret(process.env), { log, onConsumed }))
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
