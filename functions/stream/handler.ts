import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry/telemetry.ts'
import { streamFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, count } = telemetry('stream')

/** Lambda handler of the table's stream; returns the records that failed. */
export const handler = middy(streamFromEnvironment(await withSecret(process.env), { log, onConsumed, count }))
  .use(injectLambdaContext(logger))
  .use(measured)
