import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry/telemetry.ts'
import { sealFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, count } = telemetry('seal')
const onFault = () => count('SealFaults')

/** Lambda handler of the table's stream, its second reader; returns the records that failed. */
export const handler = middy(sealFromEnvironment(await withSecret(process.env), { log, onConsumed, onFault }))
  .use(injectLambdaContext(logger))
  .use(measured)
