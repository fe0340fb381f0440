import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { telemetry } from '../../telemetry/telemetry.ts'
import { sweepFromEnvironment } from './environment.ts'

const { logger, log } = telemetry('sweep')

/** Lambda handler of the nightly sweep: deletes copied files that no dossier has. */
export const handler = middy(sweepFromEnvironment(process.env, { log })).use(injectLambdaContext(logger))
