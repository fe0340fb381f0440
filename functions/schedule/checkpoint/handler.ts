import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { withSecret } from '../../secret.ts'
import { telemetry } from '../../telemetry/telemetry.ts'
import { checkpointFromEnvironment } from './environment.ts'

const { logger, log } = telemetry('checkpoint')

/** Lambda handler of the nightly schedule: makes a checkpoint of the ledger. */
export const handler = middy(checkpointFromEnvironment(await withSecret(process.env), { log })).use(
  injectLambdaContext(logger),
)
