import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import { handle } from 'hono/aws-lambda'
import { withSecret } from '../secret.ts'
import { telemetry } from '../telemetry.ts'
import { appFromEnvironment } from './environment.ts'

const { logger, metrics, log, onConsumed } = telemetry('api')
const { app } = appFromEnvironment(await withSecret(process.env), { log, onConsumed })

/** The API as a Lambda function behind an HTTP API (payload format 2.0). */
export const handler = middy(handle(app)).use(injectLambdaContext(logger)).use(logMetrics(metrics))
