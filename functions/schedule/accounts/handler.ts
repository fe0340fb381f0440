import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { telemetry } from '../../telemetry/telemetry.ts'
import { accountsFromEnvironment } from './environment.ts'

const { logger, log } = telemetry('accounts')

/** Lambda handler of the nightly copy of the accounts. */
export const handler = middy(accountsFromEnvironment(process.env, { log })).use(injectLambdaContext(logger))
