import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry/telemetry.ts'
import { eraserFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, count } = telemetry('erasure')

/** Lambda handler of the eraser, which what falls due calls and waits for. */
export const handler = middy(eraserFromEnvironment(await withSecret(process.env), { log, onConsumed, count }))
  .use(injectLambdaContext(logger))
  .use(measured)
