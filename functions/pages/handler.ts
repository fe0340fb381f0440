import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { telemetry } from '../telemetry/telemetry.ts'
import { pagesFromEnvironment } from './environment.ts'
import { handlePage } from './handlePage.ts'

const { logger, log } = telemetry('pages')
const answer = await pagesFromEnvironment(process.env, log)

/** The public pages as a Lambda function behind an HTTP API (payload format 2.0). */
export const handler = middy(
  (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => handlePage(event, answer),
).use(injectLambdaContext(logger))
