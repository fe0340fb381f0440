import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { getConnInfo, handle } from 'hono/aws-lambda'
import { edgeProof, withSecret } from '../secret.ts'
import { telemetry } from '../telemetry/telemetry.ts'
import { behindDistribution, provenBy } from './callers/addressOf.ts'
import { appFromEnvironment } from './environment.ts'

const { logger, measured, log, onConsumed, onRequest, count } = telemetry('api')
const proof = edgeProof(process.env)
const addressOf = behindDistribution(proof, context => getConnInfo(context).remote.address)
const { app } = appFromEnvironment(await withSecret(process.env), {
  log,
  onConsumed,
  onRequest,
  count,
  addressOf,
  isThroughEdge: provenBy(proof),
})

/** The API as a Lambda function behind an HTTP API (payload format 2.0). */
export const handler = middy(handle(app)).use(injectLambdaContext(logger)).use(measured)
