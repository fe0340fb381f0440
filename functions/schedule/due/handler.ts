import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { withSecret } from '../../secret.ts'
import { telemetry } from '../../telemetry/telemetry.ts'
import { dueFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, count, milliseconds } = telemetry('due')
const onLateness = (late: number) => milliseconds('DueLateness', late)

/** Lambda handler of the clock, each minute, and of the mail service's topic. */
export const handler = middy(dueFromEnvironment(await withSecret(process.env), { log, onConsumed, count, onLateness }))
  .use(injectLambdaContext(logger))
  .use(measured)
